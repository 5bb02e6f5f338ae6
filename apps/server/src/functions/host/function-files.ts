import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';

/** One function that the host offers: a handler file, or a name that somebody else's runtime attaches to. */
export type FunctionFile = {
  readonly name: string;
  /** Absolute; absent for an external runtime. */
  readonly file?: string;
  readonly description: string;
  readonly timeoutSeconds: number;
  readonly codeSha256: string;
  readonly codeSize: number;
  /** Port of the Runtime API for a runtime that is started by hand; 0 lets the system choose. */
  readonly runtimeApiPort: number;
};

type Settings = {
  readonly description?: string;
  readonly timeoutSeconds?: number;
  readonly external?: boolean;
  readonly runtimeApiPort?: number;
};

// What Lambda gives a function that sets nothing.
const DEFAULT_TIMEOUT_SECONDS = 3;
const HANDLER_FILES = new Set(['.mjs', '.cjs', '.js']);
const SETTINGS_FILE = 'functions.json';

/** The functions of a folder: each handler file under its own name, with what `functions.json` beside them says of it, in its order. */
export function listFunctionFiles(folder: string): FunctionFile[] {
  const settings = readSettings(folder);
  const files = readdirSync(folder).filter((file) => HANDLER_FILES.has(extname(file)));
  const handlers = files.map((file) => describe(nameOf(file), resolve(folder, file), settings[nameOf(file)] ?? {}));
  const external = Object.entries(settings)
    .filter(([, setting]) => setting.external === true)
    .map(([name, setting]) => describe(name, undefined, setting));
  // As somebody wrote them down: what is to be tried first stands first. What is not named there comes after it.
  const named = Object.keys(settings);
  const placeOf = ({ name }: FunctionFile) => (named.includes(name) ? named.indexOf(name) : named.length);
  return [...handlers, ...external].sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function describe(name: string, file: string | undefined, settings: Settings): FunctionFile {
  const code = file === undefined ? Buffer.alloc(0) : readFileSync(file);
  return {
    name,
    ...(file !== undefined && { file }),
    description: settings.description ?? '',
    timeoutSeconds: settings.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
    codeSha256: createHash('sha256').update(code).digest('base64'),
    codeSize: code.length,
    runtimeApiPort: settings.runtimeApiPort ?? 0,
  };
}

function readSettings(folder: string): Record<string, Settings> {
  try {
    return JSON.parse(readFileSync(join(folder, SETTINGS_FILE), 'utf8')) as Record<string, Settings>;
  } catch (cause) {
    if (isMissing(cause)) return {};
    throw new Error(`${join(folder, SETTINGS_FILE)} cannot be read. Correct it, or take it away to use the defaults.`, {
      cause,
    });
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
