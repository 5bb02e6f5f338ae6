import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { openEmbedded } from './store/embedded.ts';

// The document is a fact of the code: no setting, no data directory and no file of the user's takes part.
const config = readConfig(['--data', '/nonexistent', '--log-level', 'error'], {});
const store = await openEmbedded({ file: ':memory:' });
const { app } = await buildApp({ config, store, memory: store, token: '', env: {} });
await app.ready();
process.stdout.write(`${JSON.stringify(app.swagger(), undefined, 2)}\n`);
await app.close();
await store.close();
