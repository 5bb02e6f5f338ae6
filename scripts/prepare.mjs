import { runTask } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { timed } from './step.mjs';

/**
 * @param {string} title
 * @param {(note: (line: string) => void) => Promise<import('./children.mjs').Finished>} work
 * @param {string} next
 */
async function mustPass(title, work, next) {
  const { result, took } = await timed(title, work);
  if (result.code !== 0) {
    console.error(result.output.trimEnd());
    console.error(`\n${title}: failed after ${took} (exit code ${result.code}). ${next}`);
    process.exit(1);
  }
  console.log(`  ok    ${title}, ${took}`);
}

/** Installs and builds what is not there yet; ends the process with the tool's own words where that fails. */
export async function prepare() {
  if (!isInstalled()) {
    await mustPass(
      'install the packages of the lockfile',
      install,
      'It needs the npm registry (see `npm config get registry`); run the same command again when it can be reached.',
    );
  }
  await mustPass(
    'build',
    (note) => runTask('build', note),
    'The lines above name the file; `git status` shows what differs.',
  );
}
