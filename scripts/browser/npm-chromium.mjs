import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runTool } from '../children.mjs';

const PACKAGE = '@sparticuz/chromium@147.0.2';
// Pinned here, because a browser is a program that we then run: the registry's word alone is not enough.
const SHA512 = 'oqXyPAlGQuT9wdZAhcx4nmhehVgEsDc2adL/+FlX8qsLh/YyOgl9GQp8dPMDIBRmktxgA9c1QSNJIQUj2UeHhQ==';
const ARCHIVES = ['al2023', 'swiftshader', 'fonts'];

const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'shardscope');
const HOME = join(CACHE, 'chromium-147.0.2');

// The browser brings its own NSS libraries, software renderer and font; without the zygote it needs no more than these.
const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_PATH="$here"
exec "$here/chromium" --no-zygote "$@"
`;
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${HOME}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${HOME}/fonts-cache</cachedir></fontconfig>
`;

/** @returns {string[]} the one that was unpacked before */
export function unpackedBrowsers() {
  const launcher = join(HOME, 'chrome');
  return existsSync(launcher) ? [launcher] : [];
}

/**
 * Brings a Chromium as a package of the npm registry (67 MB), for machines that reach nothing else, and unpacks it into
 * the user's cache folder. Linux on x64 only; needs no rights.
 * @param {(line: string) => void} note
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function bringNpmChromium(note) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: `${PACKAGE} is built for Linux on x64, and this is ${process.platform} on ${process.arch}` };
  }
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'unpack-'));
  try {
    note(`downloading ${PACKAGE}, 67 MB`);
    const reason = (await download(work)) ?? (await unpack(work, note));
    if (reason) return { reason };
    rmSync(HOME, { recursive: true, force: true });
    renameSync(join(work, 'browser'), HOME);
    return { path: join(HOME, 'chrome') };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function download(work) {
  const packed = await runTool('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], {
    cwd: work,
    timeoutMillis: 300_000,
  });
  if (packed.code !== 0) return `npm pack ${PACKAGE} failed: ${packed.output.trim().split('\n').at(-1)}`;
  const file = join(work, packed.output.trim().split('\n').at(-1) ?? '');
  const sha512 = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (sha512 !== SHA512) return `${PACKAGE} has the wrong SHA-512 (${sha512}); it was not unpacked`;
  const opened = await runTool('tar', ['-xzf', file, '-C', work]);
  return opened.code === 0 ? undefined : `tar could not open ${PACKAGE}: ${opened.output.trim()}`;
}

/**
 * @param {string} work
 * @param {(line: string) => void} note
 */
async function unpack(work, note) {
  note('unpacking the browser');
  const packed = join(work, 'package', 'bin');
  const browser = join(work, 'browser');
  mkdirSync(browser);
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(browser, 'chromium'), { mode: 0o755 }),
  );
  for (const name of ARCHIVES) {
    const archive = join(work, `${name}.tar`);
    await pipeline(
      createReadStream(join(packed, `${name}.tar.br`)),
      createBrotliDecompress(),
      createWriteStream(archive),
    );
    const opened = await runTool('tar', ['-xf', archive, '-C', browser, '--no-same-owner']);
    if (opened.code !== 0) return `tar could not open ${name}.tar: ${opened.output.trim()}`;
  }
  writeFileSync(join(browser, 'fonts.conf'), FONTS);
  writeFileSync(join(browser, 'chrome'), LAUNCHER, { mode: 0o755 });
  return undefined;
}
