import { existsSync, readFileSync } from 'node:fs';
import { buildApp } from './app.ts';
import { BadSetting } from './config/bad-setting.ts';
import { type Config, helpText, readConfig } from './config.ts';
import { NO_DEMO } from './demo/demo.ts';
import { startDemo } from './demo/start-demo.ts';
import { recoverReplays } from './replays/sql-replays.ts';
import { readOrCreateToken } from './sessions/token-file.ts';
import {
  databaseFileOf,
  prepareDataDirectory,
  readServerPid,
  removeServerFile,
  writeServerFile,
} from './start/data-directory.ts';
import { watchLauncher } from './start/launcher.ts';
import { checkPort, PortRefused } from './start/port.ts';
import { stopOnSignals } from './start/stop.ts';
import { dropUnfinishedCaptures } from './start/unfinished.ts';
import { openEmbedded } from './store/embedded.ts';
import { type Store, StoreRefused } from './store/store.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The database first where there is one: a directory in use is told before a port in use. */
async function openStore(config: Config): Promise<Store> {
  const file = databaseFileOf(config.data);
  const open = () => openEmbedded({ file, ownerPid: () => readServerPid(config.data) });
  if (existsSync(file)) {
    const store = await open();
    await checkPort(config.port);
    return store;
  }
  await checkPort(config.port);
  prepareDataDirectory(config.data);
  return open();
}

async function serve(config: Config): Promise<void> {
  for (const warning of config.warnings) process.stderr.write(`${warning}\n`);
  const store = await openStore(config);
  prepareDataDirectory(config.data);
  const token = readOrCreateToken(config.data);
  const memory = await openEmbedded({ file: ':memory:' });
  const demo = config.demo && config.endpoint === undefined ? startDemo() : NO_DEMO;
  const { app, sessions, address } = await buildApp({ config, store, memory, token, env: process.env, demo });
  const dropped = await dropUnfinishedCaptures(store);
  if (dropped > 0) say(`${dropped} half-saved capture(s) of a server that was killed were dropped.`);
  const unknown = await recoverReplays(store);
  if (unknown > 0)
    say(
      `${unknown} replay(s) were being sent when the server was killed: they are marked unknown, and not sent again.`,
    );
  await app.listen({ host: config.host, port: config.port }).catch((cause: unknown) => {
    throw new PortRefused(config.port, cause);
  });
  const url = address();
  writeServerFile(config.data, { pid: process.pid, port: Number(new URL(url).port), url });
  stopOnSignals(async () => {
    await app.close();
    demo.stop();
    await store.close();
    removeServerFile(config.data);
  }, say);
  watchLauncher(process.env.SHARDSCOPE_LAUNCHER_PID, () => process.kill(process.pid, 'SIGTERM'));
  const { code } = await sessions.createCode({ actor: 'owner', role: 'admin' });
  say(`Ready: ${url}/#code=${code}`);
  app.log.info({ pid: process.pid, port: Number(new URL(url).port) }, 'ready');
  process.on('uncaughtException', (error) => {
    app.log.fatal({ err: error }, 'uncaught');
    process.stderr.write(
      `The server ends because of an error it did not expect: ${error.message}. The next start marks what was being sent as unknown.\n`,
    );
    process.exit(1);
  });
}

/** 1 port taken, 2 bad setting, 3 damaged or newer database, 4 data directory in use. */
function exitCodeOf(error: unknown): number {
  if (error instanceof BadSetting) return 2;
  return error instanceof StoreRefused ? error.exitCode : 1;
}

async function run(args: readonly string[]): Promise<void> {
  process.umask(0o077);
  // The AWS SDK would print its own warning between the lines meant for people.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  // A reader that went away (`npm start | head`) must not end the server.
  process.stdout.on('error', () => undefined);
  if (args.includes('--help')) return say(helpText());
  if (args.includes('--version')) return say(version());
  await serve(readConfig(args, process.env));
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const isOurs = error instanceof BadSetting || error instanceof StoreRefused || error instanceof PortRefused;
  process.stderr.write(`${isOurs ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(exitCodeOf(error));
});
