import './node-version.mjs';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The same places as the server's own settings: flag, variable, then the user's data folder. */
function dataDirectory() {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const base = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return resolve(values.data ?? process.env.SHARDSCOPE_DATA ?? join(base, 'shardscope'));
}

/**
 * @param {string} message
 * @returns {never}
 */
function leave(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} file */
function readOrLeave(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT')
      return leave(
        `No server runs on ${data}: ${file} is not there. Start one with \`npm start\`, or name the data directory it was started with: \`npm run open -- --data PATH\`.`,
      );
    return leave(`${file} could not be read (${code}). It belongs to the user who started the server.`);
  }
}

const data = dataDirectory();
const { port, pid } = JSON.parse(readOrLeave(join(data, 'server.json')));
const token = readOrLeave(join(data, 'token')).trim();
const address = `http://127.0.0.1:${port}`;
const response = await fetch(`${address}/api/session/codes`, {
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: '{}',
}).catch(() =>
  leave(`Nothing answers on ${address} (process ${pid} wrote that address and is gone). Start it with \`npm start\`.`),
);
const answer = /** @type {Record<string, string>} */ (await response.json());
if (response.status !== 201)
  leave(`The server on ${address} gave no address: ${answer.title ?? response.status}. ${answer.detail ?? ''}`);
console.log(answer.url);
