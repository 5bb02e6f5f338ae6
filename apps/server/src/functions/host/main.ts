import { parseArgs } from 'node:util';
import { listFunctionFiles } from './function-files.ts';
import { openHost } from './host.ts';
import { onParentGone } from './parent-watch.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, functions: { type: 'string' } },
});
if (values.functions === undefined) {
  console.error('The function host needs --functions <folder>, the folder of the handler files.');
  process.exit(2);
}
const host = await openHost(listFunctionFiles(values.functions), Number(values.port));

function stop(): void {
  host.close();
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
onParentGone(stop);
console.log(JSON.stringify({ ready: true, port: host.port }));
