import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';

/**
 * Each of the contents as a zstd frame: by Node's zlib where it has zstd (22.15), else by the `zstd` command.
 * @param {readonly Uint8Array[]} contents
 * @returns {readonly Uint8Array[] | string} or why there are none
 */
export function zstdOfAll(contents) {
  if ('zstdCompressSync' in zlib) return contents.map((bytes) => zlib.zstdCompressSync(bytes));
  const folder = mkdtempSync(join(tmpdir(), 'shardscope-bench-zstd-'));
  try {
    contents.forEach((bytes, i) => {
      writeFileSync(join(folder, String(i)), bytes);
    });
    const done = spawnSync('zstd', ['-q', '-r', folder]);
    if (done.status !== 0) return 'this Node.js cannot write zstd, and there is no command zstd';
    return contents.map((_, i) => readFileSync(join(folder, `${i}.zst`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
