import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadSetting } from '../config/bad-setting.ts';

/** Where a running server is, for `npm run open` and for the message to a second one. */
export type ServerFile = { readonly pid: number; readonly port: number; readonly url: string };

export function databaseFileOf(data: string): string {
  return join(data, 'shardscope.db');
}

/** Only its owner may look inside, whatever the umask of the shell. */
export function prepareDataDirectory(data: string): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    chmodSync(data, 0o700);
  } catch (cause) {
    throw new BadSetting(`The data directory ${data} cannot be made or is not yours. Give another one with --data.`, {
      cause,
    });
  }
}

export function writeServerFile(data: string, content: ServerFile): void {
  const file = join(data, 'server.json');
  // Renamed into place: a reader sees the whole file or the one before.
  writeFileSync(`${file}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function readServerPid(data: string): number | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'));
    if (typeof content === 'object' && content !== null && 'pid' in content && typeof content.pid === 'number') {
      return content.pid;
    }
  } catch {
    // No file, or half of one: the server that holds the lock has not come that far.
  }
  return undefined;
}

export function removeServerFile(data: string): void {
  rmSync(join(data, 'server.json'), { force: true });
}
