import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../config.ts';

/** How a profile comes to its credentials, which decides how they are renewed. */
export type ProfileKind = 'sso' | 'login' | 'process' | 'role' | 'keys' | 'other';

export type ProfileFacts = { readonly name: string; readonly kind: ProfileKind; readonly region?: string };

export interface Profiles {
  /** Sorted by name; a file that is not there has none. Nothing secret of them. */
  list(): Promise<readonly ProfileFacts[]>;
}

/** Of the AWS config files, read at every call: a new sign-on adds profiles while the server runs. */
export function createProfiles(env: Environment): Profiles {
  const folder = join(env.HOME ?? homedir(), '.aws');
  const files = [
    env.AWS_CONFIG_FILE || join(folder, 'config'),
    env.AWS_SHARED_CREDENTIALS_FILE || join(folder, 'credentials'),
  ];
  return {
    async list() {
      const keys = new Map<string, Map<string, string>>();
      for (const text of await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))) {
        for (const [name, own] of readSections(text)) keys.set(name, new Map([...(keys.get(name) ?? []), ...own]));
      }
      return [...keys].map(([name, own]) => factsOf(name, own)).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

function factsOf(name: string, keys: ReadonlyMap<string, string>): ProfileFacts {
  const region = keys.get('region');
  const isRegion = region !== undefined && /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region);
  return { name, kind: kindOf(keys), ...(isRegion && { region }) };
}

function kindOf(keys: ReadonlyMap<string, string>): ProfileKind {
  if (keys.has('sso_session') || keys.has('sso_start_url')) return 'sso';
  if (keys.has('login_session')) return 'login';
  if (keys.has('credential_process')) return 'process';
  if (keys.has('role_arn')) return 'role';
  return keys.has('aws_access_key_id') ? 'keys' : 'other';
}

/** The keys of each profile with their values; what is indented below a key belongs to it and is left out. */
function readSections(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) {
      const name = profileOf(line);
      current = name === undefined ? undefined : (sections.get(name) ?? new Map<string, string>());
      if (name !== undefined && current !== undefined) sections.set(name, current);
      continue;
    }
    const [, key, value] = /^([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) current?.set(key.toLowerCase(), value);
  }
  return sections;
}

// `[sso-session x]` and `[services x]` hold a space and never match; `[plugins]` does.
function profileOf(line: string): string | undefined {
  const [, name] = /^\s*\[\s*(?:profile\s+)?["']?([\w.@+=,-]{1,128})["']?\s*\]/.exec(line) ?? [];
  return name === 'plugins' ? undefined : name;
}
