import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { loadPlaywright } from './open-page.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} */
export function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...new Set([...named, ...PLACES])].filter(isExecutable);
}

/** The one that Playwright downloaded for itself, if it ever did. */
export async function playwrightBrowsers() {
  const path = (await loadPlaywright()).chromium.executablePath();
  return existsSync(path) ? [path] : [];
}
