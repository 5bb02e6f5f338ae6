import './node-version.mjs';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { endChildrenOnSignals, passSignalsTo, signalFamily, startChild } from './children.mjs';
import { childEnvironment, ROOT } from './environment.mjs';
import { prepare } from './prepare.mjs';

const MAIN = `${ROOT}apps/server/dist/main.js`;

/**
 * Runs the built server with our own flags, and ends as it ends.
 * @param {readonly string[]} flags
 * @returns {Promise<number>}
 */
function serve(flags) {
  const child = startChild(process.execPath, [MAIN, ...flags], {
    // A newcomer sees something; --demo false is obeyed, because flags come before variables.
    // Killed, we cannot pass that on: the server looks after us instead.
    env: { SHARDSCOPE_DEMO: 'true', ...childEnvironment(), SHARDSCOPE_LAUNCHER_PID: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  passSignalsTo(child);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      // Whatever the server left behind, were it killed, goes with it.
      signalFamily(child, 'SIGKILL');
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

endChildrenOnSignals();
await prepare();
if (!existsSync(MAIN)) {
  console.error(`The build ended without ${MAIN}. Remove node_modules and run \`npm start\` again.`);
  process.exit(1);
}
process.exit(await serve(process.argv.slice(2)));
