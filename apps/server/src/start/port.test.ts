import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { checkPort } from './port.ts';

it('names a port that is taken, and says nothing of one that is free', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await expect(checkPort(port)).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
  await new Promise((resolve) => other.close(resolve));
  await expect(checkPort(port)).resolves.toBeUndefined();
});
