import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { type AwsCall, AwsRefusal, quietStream, startFakeAws } from '../../test/fake-aws.ts';
import { HORIZON, readsOf } from '../../test/reads.ts';

const ROLE = 'arn:aws:iam::444455556666:role/reader';
const home = mkdtempSync(join(tmpdir(), 'shardscope-aws-'));
const config = join(home, '.aws', 'config');
const credentials = join(home, '.aws', 'credentials');
const before = { ...process.env };

beforeAll(() => {
  mkdirSync(join(home, '.aws'));
  // The SDK reads them from the process itself.
  Object.assign(process.env, {
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_EC2_METADATA_DISABLED: 'true',
  });
});
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => {
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_EC2_METADATA_DISABLED']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  rmSync(home, { recursive: true });
});

async function start(answer: (call: AwsCall) => object | string = quietStream, args: readonly string[] = []) {
  const aws = await startFakeAws(answer);
  const files = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
  const app = await createTestApp({ args: ['--endpoint', aws.endpoint, '--region', 'eu-west-1', ...args], env: files });
  closing.push(() => app.close(), aws.stop);
  const get = async (path: string) => (await app.call('GET', path)).json();
  return { aws, app, get };
}

const ASSUMED = `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAOFTHEROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

const IDENTITY_OF_THE_ROLE =
  '<GetCallerIdentityResponse><GetCallerIdentityResult><Account>777788889999</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';

it('says where a choice leads without a call, and whose account that is once a call was made', async () => {
  const { aws, get } = await start();
  const place = { region: 'eu-west-1', endpoint: aws.endpoint, custom: true };
  expect(await get('/api/aws')).toEqual({ place, demo: false });
  expect(aws.calls).toEqual([]);

  const known = { ...place, account: '111122223333' };
  expect(await get('/api/streams')).toMatchObject({ ...known, items: [{ name: 'orders' }] });
  expect(await get('/api/aws')).toEqual({ place: known, demo: false });
  expect(await get('/api/aws?region=us-east-1')).toEqual({ place: { ...known, region: 'us-east-1' }, demo: false });
});

it('shows an endpoint on this machine no credentials of an account', async () => {
  writeFileSync(config, '[profile dev]\nregion = eu-west-1\n');
  writeFileSync(credentials, '[dev]\naws_access_key_id = AKIADEV\naws_secret_access_key = s\n');
  const { aws, get } = await start(quietStream, ['--profile', 'dev']);
  await get('/api/streams');

  expect(new Set(aws.calls.map(({ key }) => key))).toEqual(new Set(['none']));
});

it('signs with the profile that was chosen for it, and with its new keys after they changed', async () => {
  writeFileSync(config, '[profile dev]\nregion = eu-central-1\n');
  writeFileSync(credentials, '[dev]\naws_access_key_id = AKIAOLD\naws_secret_access_key = s\n');
  const isOld = ({ key }: AwsCall) => key === 'AKIAOLD';
  const { aws, get } = await start((call) => {
    if (isOld(call) && call.op === 'ListStreams') throw new AwsRefusal('ExpiredTokenException', 'expired');
    return quietStream(call);
  });
  const refused = await get('/api/streams?profile=dev');
  writeFileSync(credentials, '[dev]\naws_access_key_id = AKIANEW\naws_secret_access_key = s\n');

  expect(refused).toMatchObject({ code: 'credentials-expired' });
  expect(refused.detail).toContain('aws configure --profile dev');
  expect(await get('/api/streams?profile=dev')).toMatchObject({ profile: 'dev', items: [{ name: 'orders' }] });
  expect(aws.calls.some(({ key }) => key === 'AKIANEW')).toBe(true);
});

it('says which sign-on to renew where that of a profile has expired, before anything is sent', async () => {
  writeFileSync(
    config,
    '[profile corp]\nregion = eu-west-1\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = dev\n[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://corp.example/start\n',
  );
  const { aws, get } = await start();
  const refused = await get('/api/streams?profile=corp');

  expect(refused).toMatchObject({ status: 422, code: 'credentials-expired' });
  expect(refused.detail).toContain('aws sso login --profile corp');
  expect(aws.calls).toEqual([]);
});

it('goes on after a sign-on was renewed, without a restart', async () => {
  // Read by a shell, never executed itself: Linux refuses to write a file that a process still executes (ETXTBSY).
  const program = join(home, 'sign-on.sh');
  writeFileSync(config, `[profile tool]\nregion = eu-west-1\ncredential_process = sh ${program}\n`);
  writeFileSync(program, '#!/bin/sh\necho "sign on first" >&2\nexit 1\n');
  const { get } = await start();
  const refused = await get('/api/streams?profile=tool');
  writeFileSync(program, '#!/bin/sh\necho \'{"Version":1,"AccessKeyId":"AKIATOOL","SecretAccessKey":"s"}\'\n');

  expect(refused.code).toBe('credentials-missing');
  expect(refused.detail).toContain('credential_process');
  expect((await get('/api/streams?profile=tool')).items).toEqual([{ name: 'orders', status: 'ACTIVE', openShards: 1 }]);
});

it('assumes a role that the settings name, and reads as that role', async () => {
  const { aws, app } = await start(
    (call) => {
      if (call.op === 'GetCallerIdentity' && call.key === 'ASIAOFTHEROLE') return IDENTITY_OF_THE_ROLE;
      return call.op === 'AssumeRole' ? ASSUMED : quietStream(call);
    },
    ['--assume-role', ROLE],
  );
  const read = await readsOf(app).readAll({ ...HORIZON, role: ROLE });

  // Said by STS: the text of an ARN is what somebody wrote.
  expect(read).toMatchObject({ state: 'done', role: ROLE, account: '777788889999' });
  expect(aws.calls.find(({ op }) => op === 'AssumeRole')?.input).toMatchObject({ RoleArn: ROLE });
  expect(aws.calls.filter(({ op }) => op === 'GetRecords').map(({ key }) => key)).toEqual(['ASIAOFTHEROLE']);
});

it.each([
  ['a role that no setting names', `role=${ROLE}`, 'request-invalid', '--assume-role'],
  ['a profile that no file has', 'profile=ghost', 'request-invalid', '/api/profiles'],
])('refuses %s, before any call', async (_, query, code, hint) => {
  const { aws, get } = await start();
  const refused = await get(`/api/streams?${query}`);

  expect([refused.code, refused.detail]).toEqual([code, expect.stringContaining(hint)]);
  expect(aws.calls).toEqual([]);
});

it('names the action that a role may not be assumed with', async () => {
  const { get } = await start(
    (call) => {
      if (call.op === 'AssumeRole')
        throw new AwsRefusal('AccessDenied', 'not authorized to perform: sts:AssumeRole', 403);
      return quietStream(call);
    },
    ['--assume-role', ROLE],
  );
  const refused = await get(`/api/streams?role=${encodeURIComponent(ROLE)}`);

  expect([refused.code, refused.detail]).toEqual(['action-denied', expect.stringContaining('sts:AssumeRole')]);
});

it('keeps with the capture where it was read, and its records know their stream', async () => {
  const record = { SequenceNumber: '7', ApproximateArrivalTimestamp: 1_764_000_000, Data: 'e30=', PartitionKey: 'k' };
  let pages = 0;
  const { app } = await start((call) =>
    call.op === 'GetRecords' && pages++ === 0
      ? { Records: [record], NextShardIterator: 'next', MillisBehindLatest: 0 }
      : quietStream(call),
  );
  const { readAll, capture } = readsOf(app);
  const { captureId } = await readAll();

  expect(await capture(captureId)).toMatchObject({
    reading: { stream: 'orders', account: '111122223333', region: 'eu-west-1', because: 'tip', cut: false },
    batchList: [
      {
        shardId: 'shardId-000000000000',
        streamArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/orders',
        region: 'eu-west-1',
      },
    ],
  });
});
