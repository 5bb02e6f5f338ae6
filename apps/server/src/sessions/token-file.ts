import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadSetting } from '../config/bad-setting.ts';
import { createSecret } from './secrets.ts';

/** The token for `curl`: made once, readable by its owner only. */
export function readOrCreateToken(data: string): string {
  const file = join(data, 'token');
  try {
    writeFileSync(file, `${createSecret()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  chmodSync(file, 0o600);
  const token = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]{43,}$/.test(token)) {
    throw new BadSetting(`The token file ${file} does not hold a token. Delete it: the next start makes a new one.`);
  }
  return token;
}
