import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../config.ts';

export interface Profiles {
  /** The names only, sorted; a file that is not there has none. */
  names(): Promise<readonly string[]>;
}

/** Of the AWS config files, read at every call: a new sign-on adds profiles while the server runs. */
export function createProfiles(env: Environment): Profiles {
  const folder = join(env.HOME ?? homedir(), '.aws');
  const files = [
    env.AWS_CONFIG_FILE || join(folder, 'config'),
    env.AWS_SHARED_CREDENTIALS_FILE || join(folder, 'credentials'),
  ];
  return {
    names: async () => [...new Set((await Promise.all(files.map(readNames))).flat())].sort(),
  };
}

async function readNames(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const sections = text.matchAll(/^\s*\[\s*(?:profile\s+)?["']?([\w.@+=,-]{1,128})["']?\s*\]/gm);
  return [...sections].flatMap(([, name]) => (name === undefined || isOtherSection(name) ? [] : [name]));
}

// `[sso-session x]` and `[services x]` hold a space and never match; `[plugins]` does.
function isOtherSection(name: string): boolean {
  return name === 'plugins';
}
