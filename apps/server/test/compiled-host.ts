import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../src/functions/host/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../', import.meta.url));
export const SAMPLE_FUNCTIONS = join(PACKAGE, 'sample-functions');

/** The host as it ships: compiled, so that it runs in a process of its own. Tests never depend on a build that may be old. */
export type CompiledHost = { readonly entry: string; remove(): void };

export function compileHost(): CompiledHost {
  const folder = mkdtempSync(join(tmpdir(), 'function-host-'));
  const files = ['main.ts', 'bootstrap.ts', 'parent-watch-thread.ts'].map((file) => join(HERE, file));
  const compilerOptions = {
    outDir: folder,
    rootDir: join(PACKAGE, 'src'),
    typeRoots: [join(PACKAGE, 'node_modules/@types')],
  };
  const config = { extends: join(PACKAGE, 'tsconfig.json'), compilerOptions, files, include: [] };
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(PACKAGE, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(folder, 'tsconfig.json')], { stdio: 'inherit' });
  return {
    entry: join(folder, 'functions/host/main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
