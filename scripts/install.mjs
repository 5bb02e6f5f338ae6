import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runTool } from './children.mjs';
import { ROOT } from './environment.mjs';

const STAMP = `${ROOT}node_modules/.shardscope-install`;

/** What decides whether the installed packages still fit: the lockfile, and what native packages are chosen by. */
function fingerprint() {
  return createHash('sha256')
    .update(readFileSync(`${ROOT}pnpm-lock.yaml`))
    .update([process.platform, process.arch, process.versions.modules].join(' '))
    .digest('hex');
}

/** @param {string} wanted */
function isStamped(wanted) {
  try {
    return readFileSync(STAMP, 'utf8') === wanted;
  } catch {
    return false;
  }
}

export function isInstalled() {
  return isStamped(fingerprint());
}

/**
 * Installs exactly what the lockfile says, through a pnpm that npx brings. The stamp goes away first and comes back last:
 * an install that was interrupted runs again.
 * @param {(line: string) => void} note
 */
export async function install(note) {
  const wanted = fingerprint();
  if (isStamped(wanted)) return { code: 0, output: '' };
  rmSync(STAMP, { force: true });
  const { packageManager } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  const finished = await runTool('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline'], {
    onLine: note,
    // pnpm asks before it replaces a node_modules that npm made, unless it runs as in CI; nobody may be there to answer.
    env: { CI: 'true' },
  });
  if (finished.code === 0) {
    mkdirSync(`${ROOT}node_modules`, { recursive: true });
    writeFileSync(STAMP, wanted);
  }
  return finished;
}
