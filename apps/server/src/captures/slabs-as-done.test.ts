import { expect, it } from 'vitest';
import { slabsAsDone } from './slabs-as-done.ts';

it('gives every answer as soon as it is there, and asks no more at once than there are lanes', async () => {
  const finish = new Map<number, () => void>();
  const ask = (n: number) => new Promise<number>((resolve) => finish.set(n, () => resolve(n)));
  const answers = slabsAsDone(2, [0, 1, 2], ask);

  const first = answers.next();
  expect([...finish.keys()]).toEqual([0, 1]);
  finish.get(1)?.();
  expect((await first).value).toBe(1);
  expect([...finish.keys()]).toEqual([0, 1, 2]);
  finish.get(2)?.();
  finish.get(0)?.();
  expect(new Set([(await answers.next()).value, (await answers.next()).value])).toEqual(new Set([0, 2]));
  expect((await answers.next()).done).toBe(true);
});

it('asks nothing further once nobody takes answers', async () => {
  const asked: number[] = [];
  const answers = slabsAsDone(1, [0, 1, 2, 3], async (n) => asked.push(n));

  await answers.next();
  await answers.return(undefined);

  expect(asked.length).toBeLessThanOrEqual(2);
});

it('passes on what was lost', async () => {
  const answers = slabsAsDone(2, [0, 1], async (n) => {
    if (n === 0) throw new Error('lost');
    return n;
  });

  await expect(answers.next()).rejects.toThrow('lost');
});
