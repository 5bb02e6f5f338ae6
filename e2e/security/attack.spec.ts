import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer } from '../server-process.ts';
import { ABSENT, type AttackResult, attack, type MockAws, startMockAws } from './attack-tools.ts';

// C09 and C10 plan and send in one request; the replay cases beside this file ask the same in two.
const GROUPS = [
  { name: 'host, token and paths', only: 'A*' },
  { name: 'other origins', only: 'B*' },
  { name: 'HTTP and parsing', only: 'C01,C02,C03,C05,C06,C07,C12,C14,C16,C17,PC*' },
  { name: 'decoders and filters', only: 'D*' },
  { name: 'output', only: 'E*' },
  { name: 'replay', only: 'PG*' },
  { name: 'identifiers and the log', only: 'H*' },
];

test.describe('attacks', () => {
  test.skip(ABSENT !== undefined, ABSENT ?? '');
  let server: ServerProcess;
  let mock: MockAws;

  test.beforeAll(async () => {
    mock = await startMockAws();
    server = await startServer({ flags: ['--lambda-endpoint', mock.url] });
  });
  test.afterAll(async () => {
    await server.close();
    mock.close();
  });

  for (const { name, only } of GROUPS) {
    test(`withstands the cases of ${name}`, async () => {
      test.setTimeout(600_000);
      const results = await attack(server, only, mock);
      expect(results.length).toBeGreaterThan(1);

      const late = results.filter(isLate).map(({ id }) => id);
      const again = late.length === 0 ? [] : await attack(server, late.join(','), mock);
      expect(again.map(({ id }) => id)).toEqual(late);
      expect(notPassed([...results.filter(({ id }) => !late.includes(id)), ...again])).toEqual([]);
    });
  }
});

/** The runner has limits of a second or two. On a loaded machine they say little: what was late is asked once more. */
function isLate({ r, why = '' }: AttackResult): boolean {
  return r === 'FAIL' && /\d ms|timeout|still open/i.test(why);
}

function notPassed(results: readonly AttackResult[]): readonly string[] {
  return results.filter(({ r }) => r !== 'pass').map(({ id, title, r, why }) => `${r} ${id} ${title}: ${why ?? ''}`);
}
