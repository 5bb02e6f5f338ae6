import { runTask } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { timed } from './step.mjs';

/**
 * Runs a step that nothing can go on without; where it fails, its tool's own words are shown and the process ends.
 * @template {import('./children.mjs').Finished} T
 * @param {string} title
 * @param {(note: (line: string) => void) => Promise<T>} work
 * @param {string} next what to do about a failure
 * @returns {Promise<T>}
 */
export async function mustPass(title, work, next) {
  const { result, took } = await timed(title, work);
  if (result.code !== 0) {
    console.error(result.output.trimEnd());
    console.error(`\n${title}: failed after ${took} (exit code ${result.code}). ${next}`);
    process.exit(1);
  }
  console.log(`  ok    ${title}, ${took}`);
  return result;
}

/** Installs the packages of the lockfile, unless they are there. */
export async function prepareInstall() {
  if (isInstalled()) return;
  await mustPass(
    'install the packages of the lockfile',
    install,
    'It needs the npm registry (`npm config get registry`); run the same command again when it can be reached.',
  );
}

/** Installs and builds what is not there yet. */
export async function prepare() {
  await prepareInstall();
  await mustPass('build', (note) => runTask('build', note), 'The lines above name the file.');
}
