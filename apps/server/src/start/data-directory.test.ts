import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOrCreateToken } from '../sessions/token-file.ts';
import { prepareDataDirectory, readServerPid, removeServerFile, writeServerFile } from './data-directory.ts';

let data = '';
beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'shardscope-data-')), 'deep', 'data');
});
afterEach(() => rmSync(join(data, '..', '..'), { recursive: true, force: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

it('makes the directory for its owner only, and takes rights away from one that is open', () => {
  prepareDataDirectory(data);
  expect(modeOf(data)).toBe('700');
  chmodSync(data, 0o755);
  prepareDataDirectory(data);
  expect(modeOf(data)).toBe('700');
});

it('names a place where no directory can be', () => {
  mkdirSync(join(data, '..'), { recursive: true });
  writeFileSync(data, 'a file');
  expect(() => prepareDataDirectory(join(data, 'below'))).toThrow(
    `The data directory ${join(data, 'below')} cannot be made`,
  );
});

it('makes a token once, for its owner only', () => {
  prepareDataDirectory(data);
  const token = readOrCreateToken(data);
  expect(token).toMatch(/^[\w-]{43}$/);
  chmodSync(join(data, 'token'), 0o644);
  expect(readOrCreateToken(data)).toBe(token);
  expect(modeOf(join(data, 'token'))).toBe('600');
});

it('refuses a token file that holds none', () => {
  prepareDataDirectory(data);
  writeFileSync(join(data, 'token'), 'short\n');
  expect(() => readOrCreateToken(data)).toThrow(/does not hold a token. Delete it/);
});

it('tells who runs, and forgets it at the end', () => {
  prepareDataDirectory(data);
  expect(readServerPid(data)).toBeUndefined();
  writeServerFile(data, { pid: 4711, port: 8642, url: 'http://127.0.0.1:8642' });
  expect([readServerPid(data), modeOf(join(data, 'server.json'))]).toEqual([4711, '600']);
  writeFileSync(join(data, 'server.json'), '{"pid":');
  expect(readServerPid(data)).toBeUndefined();
  removeServerFile(data);
  expect(existsSync(join(data, 'server.json'))).toBe(false);
});
