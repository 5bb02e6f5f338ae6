import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createProfiles } from './profiles.ts';

it('names the profiles of both files with their kind and region, and nothing else of them', async () => {
  const home = mkdtempSync(join(tmpdir(), 'shardscope-aws-'));
  mkdirSync(join(home, '.aws'));
  const config =
    '[default]\nregion = eu-west-1\n[profile dev]\ncredential_process = /bin/evil\n[sso-session corp]\n[services local]\n';
  writeFileSync(join(home, '.aws', 'config'), config);
  writeFileSync(join(home, '.aws', 'credentials'), '[ci-1]\naws_access_key_id = AKIACANARY0000000000\n[default]\n');
  expect(await createProfiles({ HOME: home }).list()).toEqual([
    { name: 'ci-1', kind: 'keys' },
    { name: 'default', kind: 'other', region: 'eu-west-1' },
    { name: 'dev', kind: 'process' },
  ]);
});

it('finds none where there are no files', async () => {
  expect(await createProfiles({ HOME: '/nonexistent' }).list()).toEqual([]);
});
