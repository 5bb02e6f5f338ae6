import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AwsAnswer, type AwsCall, AwsRefusal, startFakeAws } from '../../test/fake-aws.ts';
import { createReplayApp } from '../../test/replays.ts';
import type { FunctionTarget } from '../functions/functions.ts';
import { openEmbedded } from '../store/embedded.ts';
import { refuseOtherPlace } from './refuse-changes.ts';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:orders-dev';
const ROLE = 'arn:aws:iam::444455556666:role/replayer';
const home = mkdtempSync(join(tmpdir(), 'shardscope-bound-'));
const files = { AWS_CONFIG_FILE: join(home, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials') };
const closing: (() => unknown)[] = [];

const ACCOUNTS: Readonly<Record<string, string>> = {
  AKIADEV: '111122223333',
  AKIAOPS: '999900001111',
  ASIAOFTHEROLE: '777788889999',
};

/** An account a key, a role that may be assumed, and one function. */
function account({ op, key }: AwsCall): AwsAnswer {
  switch (op) {
    case 'GetCallerIdentity':
      return `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${ACCOUNTS[key]}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
    case 'AssumeRole':
      return '<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAOFTHEROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>';
    case 'GetFunctionConfiguration':
      return { Timeout: 30, Runtime: 'nodejs22.x', CodeSha256: 'c0de' };
    default:
      return { batchItemFailures: [] };
  }
}

function writeKeys(dev: string): void {
  writeFileSync(files.AWS_CONFIG_FILE, '[profile dev]\nregion = eu-west-1\n[profile ops]\nregion = eu-west-1\n');
  writeFileSync(
    files.AWS_SHARED_CREDENTIALS_FILE,
    `[dev]\naws_access_key_id = ${dev}\naws_secret_access_key = s\n[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = s\n`,
  );
}

async function start(answer: (call: AwsCall) => AwsAnswer = account) {
  const aws = await startFakeAws(answer);
  const store = await openEmbedded({ file: ':memory:' });
  const open = (...args: string[]) =>
    createReplayApp({
      args: ['--endpoint', aws.endpoint, '--region', 'eu-west-1', '--replay-allow', ARN, ...args],
      env: files,
      store,
    });
  closing.push(aws.stop, () => store.close());
  const invokes = () => aws.calls.filter(({ op }) => op === 'Invoke');
  return { aws, open, invokes };
}

beforeEach(() => {
  for (const [name, value] of Object.entries({ ...files, AWS_EC2_METADATA_DISABLED: 'true' })) vi.stubEnv(name, value);
  writeKeys('AKIADEV');
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(home, { recursive: true }));

describe('a plan under a profile and a role', () => {
  it('shows whose credentials sign, and is sent with them; row and audit keep it', async () => {
    const { open, invokes } = await start();
    const server = await open('--assume-role', ROLE);
    const plan = (await server.plan({ target: ARN, place: { profile: 'dev', role: ROLE } })).json();

    expect(plan.target).toMatchObject({ region: 'eu-west-1', account: '111122223333', profile: 'dev', role: ROLE });
    for (const [name, value] of [
      ['account of the credentials', '777788889999'],
      ['profile', 'dev'],
      ['role', ROLE],
    ]) {
      expect(plan.facts).toContainEqual({ name, value, known: true });
    }
    expect((await server.send(plan.id)).json()).toMatchObject({ outcome: 'succeeded', target: { role: ROLE } });
    expect(invokes().map(({ key }) => key)).toEqual(['ASIAOFTHEROLE']);
    const { items } = (await server.call('GET', '/api/audit?limit=5')).json();
    const facts = { account: '777788889999', profile: 'dev', role: ROLE, region: 'eu-west-1' };
    for (const action of ['replay.plan', 'replay.send', 'replay.outcome']) {
      expect(items).toContainEqual(expect.objectContaining({ action, facts: expect.objectContaining(facts) }));
    }
    await server.app.close();
  });

  it('is not sent once its profile has the keys of another account', async () => {
    const { open, invokes } = await start();
    const server = await open();
    const { id } = (await server.plan({ target: ARN, place: { profile: 'dev' } })).json();
    writeKeys('AKIAOPS');
    const refused = (await server.send(id)).json();

    expect(refused).toMatchObject({ status: 409, code: 'plan-changed', what: 'account' });
    expect(refused.detail).toContain('111122223333, which is 999900001111 now');
    expect(invokes()).toEqual([]);
    await server.app.close();
  });

  it('is not sent where STS tells the account no more', async () => {
    let silent = false;
    const { open, invokes } = await start((call) => {
      if (silent && call.op === 'GetCallerIdentity') throw new AwsRefusal('ServiceUnavailable', 'later', 503);
      return account(call);
    });
    const server = await open();
    const { id } = (await server.plan({ target: ARN, place: { profile: 'dev' } })).json();
    silent = true;

    expect((await server.send(id)).json()).toMatchObject({ code: 'plan-changed', what: 'account' });
    expect(invokes()).toEqual([]);
    await server.app.close();
  });

  it('is not sent by a server that was started again with another endpoint', async () => {
    const { open, invokes } = await start();
    const first = await open();
    const { id } = (await first.plan({ target: ARN, place: { profile: 'dev' } })).json();
    await first.app.close();
    const second = await open('--endpoint', 'http://127.0.0.1:9');
    const refused = (await second.send(id)).json();

    expect(refused).toMatchObject({ status: 409, code: 'plan-changed', what: 'endpoint' });
    expect(invokes()).toEqual([]);
    await second.app.close();
  });

  it.each(['kind', 'endpoint', 'region', 'account', 'profile', 'role'] as const)(
    'is not sent where the %s is another one',
    (field) => {
      const planned: FunctionTarget = { id: ARN, name: 'f', kind: 'aws', allowed: true, production: false };
      const now = { ...planned, [field]: 'other' };
      expect(() => refuseOtherPlace(planned, planned)).not.toThrow();
      expect(() => refuseOtherPlace(planned, now)).toThrow(`made with ${field} `);
      expect(() => refuseOtherPlace(now, planned)).toThrow('Nothing was sent');
    },
  );

  it('is not sent once the settings name its role no more', async () => {
    const { open, invokes } = await start();
    const first = await open('--assume-role', ROLE);
    const { id } = (await first.plan({ target: ARN, place: { profile: 'dev', role: ROLE } })).json();
    await first.app.close();
    const second = await open();

    expect((await second.send(id)).json()).toMatchObject({ code: 'request-invalid' });
    expect(invokes()).toEqual([]);
    await second.app.close();
  });
});

describe('credentials that AWS refuses', () => {
  const expired = () => new AwsRefusal('ExpiredTokenException', 'The security token is expired', 403);

  it('end a plan with the command that renews them, and the next one goes on without a restart', async () => {
    const { open } = await start((call) => {
      if (call.key === 'AKIAOLD') throw expired();
      return account(call);
    });
    writeKeys('AKIAOLD');
    const server = await open();
    const refused = (await server.plan({ target: ARN, place: { profile: 'dev' } })).json();
    writeKeys('AKIADEV');

    expect(refused).toMatchObject({ status: 422, code: 'credentials-expired' });
    expect(refused.detail).toContain('aws configure --profile dev');
    expect((await server.plan({ target: ARN, place: { profile: 'dev' } })).statusCode).toBe(201);
    await server.app.close();
  });

  it.each([
    ['expired', expired, 'aws configure --profile dev'],
    ['denied', () => new AwsRefusal('AccessDeniedException', 'no', 403), 'AWS denied lambda:InvokeFunction'],
  ])('between plan and send (%s) come to "refused", with what to do', async (_, refusal, advice) => {
    const { open, invokes } = await start((call) => {
      if (call.op === 'Invoke') throw refusal();
      return account(call);
    });
    const server = await open();
    const { id } = (await server.plan({ target: ARN, place: { profile: 'dev' } })).json();
    const sent = (await server.send(id)).json();

    expect(sent).toMatchObject({ outcome: 'refused', message: expect.stringContaining(advice) });
    expect(sent.message).toContain('the function did not run');
    expect(invokes()).toHaveLength(1);
    await server.app.close();
  });

  it('name the action that is missing already in the plan', async () => {
    const { open } = await start((call) => {
      if (call.op === 'DryRun') throw new AwsRefusal('AccessDeniedException', 'no', 403);
      return account(call);
    });
    const server = await open();
    const { facts } = (await server.plan({ target: ARN, place: { profile: 'dev' } })).json();

    const value = 'denied: the credentials lack lambda:InvokeFunction';
    expect(facts).toContainEqual({ name: 'permission', value, known: true });
    await server.app.close();
  });
});

it('lists the functions of the account that was chosen, and says which of them a replay may go to', async () => {
  const other = ARN.replace('orders-dev', 'orders-prod');
  const pages: Readonly<Record<string, object>> = {
    '': { Functions: [{ FunctionName: 'orders-dev', FunctionArn: ARN, Runtime: 'nodejs22.x' }], NextMarker: 'two' },
    two: { Functions: [{ FunctionName: 'orders-prod', FunctionArn: other }] },
  };
  const { aws, open } = await start((call) =>
    call.op === 'ListFunctions' ? (pages[String(call.input.Marker ?? '')] ?? {}) : account(call),
  );
  const server = await open();
  const list = (await server.call('GET', '/api/functions?of=account&profile=dev')).json();

  expect(list).toMatchObject({
    cut: false,
    place: { region: 'eu-west-1', profile: 'dev', custom: true },
    items: [
      { name: 'orders-dev', runtime: 'nodejs22.x', allowed: true, production: false },
      { name: 'orders-prod', allowed: false, production: true },
    ],
  });
  expect(new Set(aws.calls.map(({ key }) => key))).toEqual(new Set(['AKIADEV']));
  await server.app.close();
});
