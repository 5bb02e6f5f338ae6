import './node-version.mjs';
import { constants } from 'node:os';
import { endChildrenOnSignals, startChild } from './children.mjs';
import { childEnvironment, ROOT } from './environment.mjs';
import { prepare } from './prepare.mjs';

endChildrenOnSignals();
await prepare();
const child = startChild(process.execPath, ['--expose-gc', `${ROOT}bench/fuzz/decode.mjs`, ...process.argv.slice(2)], {
  env: childEnvironment(),
  stdio: ['ignore', 'inherit', 'inherit'],
});
child.once('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
