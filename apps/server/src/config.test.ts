import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagOf, settingNames, variableOf } from './config/settings.ts';
import { helpText, readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'shardscope-config-'));

function writeSettings(settings: object): string {
  const file = join(mkdtempSync(join(folder, 'f')), 'shardscope.config.json');
  writeFileSync(file, JSON.stringify(settings));
  return file;
}

it('takes a flag before a variable before the file', () => {
  const config = writeSettings({ port: 1003, region: 'eu-west-1', readOnly: true });
  const env = { SHARDSCOPE_PORT: '1002', SHARDSCOPE_REGION: 'us-east-1' };
  expect(readConfig(['--config', config, '--port=1001'], env)).toMatchObject({
    port: 1001,
    region: 'us-east-1',
    readOnly: true,
  });
  expect(readConfig(['--config', config], {})).toMatchObject({ port: 1003, region: 'eu-west-1' });
  expect(readConfig(['--no-read-only', '--config', config], {}).readOnly).toBe(false);
});

it('adds lists up over every source', () => {
  const config = writeSettings({ replayAllow: ['from-file'] });
  const env = { SHARDSCOPE_REPLAY_ALLOW: 'env-one, env-two' };
  const args = ['--config', config, '--replay-allow', 'flag-one', '--replay-allow', 'flag-two'];
  expect(readConfig(args, env).replayAllow()).toEqual(['flag-one', 'flag-two', 'env-one', 'env-two', 'from-file']);
});

it('sees a function that is allowed in the file while the server runs', () => {
  const file = writeSettings({});
  const config = readConfig(['--config', file], {});
  expect(config.replayAllow()).toEqual([]);
  writeFileSync(file, '{"replayAllow":["arn:aws:lambda:us-east-1:111122223333:function:orders"]}');
  expect(config.replayAllow()).toEqual(['arn:aws:lambda:us-east-1:111122223333:function:orders']);
});

it('finds the data directory where the desktop keeps such data', () => {
  expect(readConfig([], { HOME: '/home/a' }).data).toBe('/home/a/.local/share/shardscope');
  expect(readConfig([], { HOME: '/home/a', XDG_DATA_HOME: '/d' }).data).toBe('/d/shardscope');
  expect(readConfig([], { HOME: '/home/a' }).configFile).toBe('/home/a/.local/share/shardscope/shardscope.config.json');
});

it('obeys the variables of AWS where none of ours is given', () => {
  const env = { AWS_REGION: 'eu-west-1', AWS_PROFILE: 'dev', AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' };
  expect(readConfig([], env)).toMatchObject({ region: 'eu-west-1', profile: 'dev', endpoint: 'http://127.0.0.1:4566' });
});

it('says that a variable is none of ours', () => {
  expect(readConfig([], { SHARDSCOPE_READONLY: '1' }).warnings).toEqual([
    expect.stringContaining('SHARDSCOPE_READONLY'),
  ]);
  expect(readConfig([], { SHARDSCOPE_READ_ONLY: '1', SHARDSCOPE_CHROME: '/x' }).warnings).toEqual([]);
});

describe('bad setting', () => {
  it.each(['0.0.0.0', '::', '', '0', '0x0', '::ffff:0.0.0.0', '０', '[::]', '0.0', '*', '::0'])(
    'refuses to listen on "%s"',
    (host) => {
      const refusal = expect.objectContaining({
        code: 'bad-setting',
        message: expect.stringContaining('every network'),
      });
      expect(() => readConfig(['--host', host], {})).toThrow(refusal);
      expect(() => readConfig([], { SHARDSCOPE_HOST: host })).toThrow(refusal);
      expect(() => readConfig([], { HOST: host })).toThrow(refusal);
    },
  );

  it.each([
    [['--no-auth'], /--no-auth is not a setting/],
    [['--port'], /--port needs a value/],
    [['--port', '65536'], /--port must be a port/],
    [['--port', '1e3'], /--port must be a port/],
    [['--host', '192.168.1.5'], /--host must be 127.0.0.1/],
    [['--read-only=yes'], /--read-only must be true or false/],
    [['--allow-host', '*'], /--allow-host must be a name/],
    [['--allow-host', '0.0.0.0:8642'], /--allow-host must be one exact name/],
    [['--replay-allow', '*'], /--replay-allow must name functions/],
    [['--replay-allow', 'arn:aws:lambda:*:*:function:*'], /--replay-allow must name functions/],
    [['--lambda-endpoint', 'http://10.0.0.1:3001'], /--lambda-endpoint must be https/],
    [['--lambda-endpoint', 'https://u:p@x.example'], /must not hold a user/],
    [['--endpoint', 'http://169.254.169.254/'], /metadata/],
    [['--endpoint', 'http://2852039166/'], /metadata/],
    [['--endpoint', 'https://[::ffff:169.254.169.254]/'], /metadata/],
    [['--endpoint', 'https://[fd00:ec2::254]/'], /metadata/],
    [['--endpoint', 'https://0.0.0.0:4566/'], /metadata/],
    [['--endpoint', 'file:///etc/passwd'], /http or https/],
    [['--region', 'us-east-1.evil.example/#'], /--region must be an AWS region/],
    [['--profile', '../../x'], /--profile must be the name/],
    [['--config', '/nonexistent/file.json'], /cannot be read/],
    [['--decode-layers', '1'], /--decode-layers must be a number of layers, 2 to 32/],
    [['--decode-bytes', '1e9'], /--decode-bytes must be a number of bytes, 1024 to 268435456/],
    [['--decode-ratio', '0'], /--decode-ratio must be a number of times, 1 to 100000/],
    [['--decode-depth', '1001'], /--decode-depth must be a number of levels, 1 to 1000/],
    [['--decode-seconds', '0'], /--decode-seconds must be a number of seconds, 0.1 to 60/],
    [['--decode-workers', '0'], /--decode-workers must be a number of workers, 1 to 64/],
    [['--scan-seconds', '61'], /--scan-seconds must be a number of seconds, 0.1 to 60/],
  ])('refuses %j', (args, message) => {
    expect(() => readConfig(args, {})).toThrow(message);
  });

  it('names the key and the file', () => {
    const file = writeSettings({ replayallow: ['x'] });
    expect(() => readConfig(['--config', file], {})).toThrow(`${file}: "replayallow" is not a setting`);
    const wrong = writeSettings({ port: 'x' });
    expect(() => readConfig(['--config', wrong], {})).toThrow(`"port" in ${wrong} must be a port`);
  });
});

it('limits decoding by flag, variable and key of the file', () => {
  const config = writeSettings({ decodeDepth: 50, decodeWorkers: 3 });
  const args = ['--config', config, '--decode-layers', '4', '--decode-seconds', '0.5'];
  expect(readConfig(args, { SHARDSCOPE_DECODE_BYTES: '2048', SHARDSCOPE_DECODE_RATIO: '20' })).toMatchObject({
    decodeLayers: 4,
    decodeBytes: 2048,
    decodeRatio: 20,
    decodeDepth: 50,
    decodeSeconds: 0.5,
    decodeWorkers: 3,
  });
});

it('lists every setting with its flag and variable', () => {
  for (const name of settingNames()) {
    expect(helpText()).toContain(flagOf(name));
    expect(helpText()).toContain(variableOf(name));
  }
});
