// What a person waits for, in Chromium against the built product: medians of five, with what an idle page shows in the same
// browser beside them. Frames and tasks of one machine are only comparable with its own idle line.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { eventOf } from './spine/records.mjs';
import { idleFrames, markToFates, pasteEvent, scrollFrames, stageText, watchTasks } from './ui/in-page.mjs';

const ROUNDS = 5;
const RECORDS = 10_000;
const SERVER = fileURLToPath(new URL('../apps/server/', import.meta.url));
const WEB = fileURLToPath(new URL('../apps/web/dist/', import.meta.url));
const playwright = createRequire(new URL('../e2e/package.json', import.meta.url)).resolve('@playwright/test');
const { chromium } = (await import(pathToFileURL(playwright).href)).default;

const medianOf = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const p95Of = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)];

async function startServer(data) {
  const server = spawn(process.execPath, [join(SERVER, 'dist/main.js'), '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const [, address] = /Ready: (http:\/\/127\.0\.0\.1:\d+)/.exec(String(text)) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}. Was it built?`)));
  });
  const authorization = `Bearer ${readFileSync(join(data, 'token'), 'utf8').trim()}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const newCode = async () =>
    (await (await fetch(`${url}/api/session/codes`, { method: 'POST', headers, body: '{}' })).json()).code;
  return { server, url, newCode };
}

/** What a browser fetches before the first page shows, compressed, by kind. */
function firstLoad() {
  const html = readFileSync(join(WEB, 'index.html'), 'utf8');
  const files = readdirSync(join(WEB, 'assets'));
  const named = files.filter((name) => html.includes(name) && /\.(js|css)$/.test(name));
  const bytes = named.map((name) => gzipSync(readFileSync(join(WEB, 'assets', name))).length);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1024);
}

/** One round in a browser context of its own, as a person's first visit is. */
async function round(browser, { url, newCode }, text) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/#code=${await newCode()}`);
  await page.getByRole('textbox').first().waitFor();
  await page.evaluate(stageText, text);
  const idle = await page.evaluate(idleFrames);
  await page.evaluate(watchTasks);
  const paste = await page.evaluate(pasteEvent, RECORDS);
  await page.getByRole('grid', { name: 'Records' }).waitFor();
  await page.waitForTimeout(500);
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  const marks = [];
  for (let i = 0; i < 5; i++) marks.push(await page.evaluate(markToFates));
  const frames = await page.evaluate(scrollFrames);
  // The marks before were an odd number of toggles.
  await page.evaluate(markToFates);
  await page.getByText(/marks saved, revision \d/).waitFor();
  const bisects = await measurePoison(page, 'bisect=on&retries=2');
  const compared = await measurePoison(page, 'drawer=settings&retries=2&compare=proposed&to.bisect=on');
  await context.close();
  return {
    'paste to full count (ms)': paste,
    'longest task while opening (ms)': longest,
    'mark to painted fates (ms)': medianOf(marks),
    'bisect with one poison to painted fates (ms)': medianOf(bisects),
    'the same beside what is without bisect (ms)': medianOf(compared),
    'scroll p95 frame (ms)': p95Of(frames),
    'scroll slowest frame (ms)': Math.max(...frames),
    'idle p95 frame (ms)': p95Of(idle),
    'idle slowest frame (ms)': Math.max(...idle),
  };
}

/** One poison record in the middle, under these settings: its mark set and taken back, and only the setting counts. */
async function measurePoison(page, settings) {
  await page.goto(`${page.url().split('?')[0]}?v=1&record=${RECORDS / 2}&${settings}`);
  await page.getByText(`scanned ${RECORDS.toLocaleString('en-US')} `).waitFor();
  await page.getByRole('row', { selected: true }).getByText('done').waitFor();
  const taken = [];
  for (let i = 0; i < 10; i++) {
    const millis = await page.evaluate(markToFates);
    if (i % 2 === 0) taken.push(millis);
  }
  return taken;
}

const data = mkdtempSync(join(tmpdir(), 'shardscope-bench-'));
const running = await startServer(data);
const browser = await chromium.launch({ executablePath: process.env.SHARDSCOPE_CHROME, args: ['--no-sandbox'] });
try {
  const text = eventOf(RECORDS);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round(browser, running, text));
  console.log(`${RECORDS} records, ${(text.length / 1e6).toFixed(1)} MB of event; median of ${ROUNDS} rounds`);
  console.table(
    Object.keys(rounds[0]).map((what) => {
      const values = rounds.map((measured) => Math.round(measured[what] * 10) / 10);
      return { what, median: medianOf(values), least: Math.min(...values), most: Math.max(...values) };
    }),
  );
  console.log(`First load: ${firstLoad()} KB of JavaScript and CSS, gzipped.`);
} finally {
  await browser.close();
  running.server.kill('SIGTERM');
  await new Promise((resolve) => running.server.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
