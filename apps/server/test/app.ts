import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { Role } from '../src/access.ts';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import type { Store } from '../src/store/store.ts';

export const TOKEN = 'test-token-0123456789-0123456789-0123456789-01';
export const HOST = '127.0.0.1:8642';

export type TestOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly store?: Store;
};

/** The whole server over a store in memory, called without a socket. */
export async function createTestApp({ args = [], env = {}, store }: TestOptions = {}) {
  const data = join(tmpdir(), `shardscope-test-${process.pid}`);
  // A machine under load may decode slowly without a test noticing; one that is about time says its own.
  const patience = ['--decode-seconds', '60'];
  const config = readConfig(['--data', data, '--log-level', 'error', ...patience, ...args], env);
  const opened = store ?? (await openEmbedded({ file: ':memory:' }));
  const memory = await openEmbedded({ file: ':memory:' });
  const built = await buildApp({ config, store: opened, memory, token: TOKEN, env: { HOME: data, ...env } });
  await built.app.ready();
  /** With the owner's token and the right Host, unless the options say otherwise. */
  const call = (method: NonNullable<InjectOptions['method']>, url: string, options: InjectOptions = {}) =>
    built.app.inject({
      method,
      url,
      ...options,
      headers: { host: HOST, authorization: `Bearer ${TOKEN}`, ...options.headers },
    });
  /** A token of somebody with that role. */
  const signInAs = async (actor: string, role: Role): Promise<string> => {
    const { code } = await built.sessions.createCode({ actor, role });
    const signedIn = await built.sessions.swapCode(code);
    if (!signedIn) throw new Error('a fresh code could not be swapped');
    return signedIn.token;
  };
  const close = async () => {
    await built.app.close();
    await opened.close();
    await memory.close();
  };
  return { ...built, store: opened, config, call, signInAs, close };
}
