import { createRequire } from 'node:module';

const LAUNCH_MILLIS = 20_000;

/** Loaded late: the scripts start before anything is installed. */
export async function loadPlaywright() {
  const { chromium } = await import('@playwright/test');
  return { chromium, cli: createRequire(import.meta.url).resolve('@playwright/test/cli') };
}

/**
 * Proves a browser by use: a program that is there may still lack a library, or be a stub that only installs something.
 * @param {string} executablePath
 * @returns {Promise<string | undefined>} why it cannot be used, or nothing when it opened a page
 */
export async function whyNotUsable(executablePath) {
  try {
    const browser = await (await loadPlaywright()).chromium.launch({ executablePath, timeout: LAUNCH_MILLIS });
    try {
      const page = await browser.newPage();
      await page.setContent('<title>opened</title>');
      const title = await page.title();
      return title === 'opened' ? undefined : `it opened a page titled "${title}"`;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error).split('\n');
    return lines.find((line) => /error while loading|cannot open shared|ENOENT|Timeout/i.test(line)) ?? lines[0];
  }
}
