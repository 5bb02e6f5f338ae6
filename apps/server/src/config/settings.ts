import { fileURLToPath } from 'node:url';
import {
  parseAllowHost,
  parseBytes,
  parseEndpoint,
  parseHost,
  parseLevel,
  parseName,
  parsePath,
  parsePort,
  parseReads,
  parseRegion,
  parseReplayPattern,
  parseRole,
  parseSeconds,
  parseStorageBytes,
  wholeNumberOf,
} from './parsers.ts';

const MIB = 1024 * 1024;

/** A `switch` takes no value, a `list` adds up over repeats, commas and sources. */
export type Setting<T> = {
  readonly kind: 'value' | 'switch' | 'list';
  readonly fallback: T;
  /** Throws with the reason when the text does not fit. */
  parse(text: string): T;
  readonly help: string;
  /** Variables of other programs that are obeyed where none of ours is given. */
  readonly also?: readonly string[];
};

/**
 * THE TABLE. The key names a setting everywhere: `lambdaEndpoint` is the flag `--lambda-endpoint`, the variable
 * `SHARDSCOPE_LAMBDA_ENDPOINT` and the key `lambdaEndpoint` of the file.
 */
export const SETTINGS = {
  port: value(parsePort, 8642, 'port on 127.0.0.1; 0 takes a free one'),
  host: value(parseHost, '127.0.0.1', 'always 127.0.0.1; other names are for --allow-host'),
  data: optional(parsePath, 'data directory, default $XDG_DATA_HOME/shardscope or ~/.local/share/shardscope'),
  config: optional(parsePath, 'file of settings, default shardscope.config.json in the data directory'),
  readOnly: toggle('refuse everything that changes or sends something'),
  allowHost: list(parseAllowHost, 'a further name this server may be addressed by: host, host:port or https://host'),
  replayAllow: list(
    parseReplayPattern,
    'a function that replays may go to: ARN or name, * for a part; read again at every replay',
  ),
  lambdaEndpoint: optional(parseEndpoint, 'address of a Lambda Invoke endpoint: https, or http on loopback'),
  region: optional(parseRegion, 'AWS region', ['AWS_REGION', 'AWS_DEFAULT_REGION']),
  profile: optional(parseName, 'AWS profile', ['AWS_PROFILE']),
  endpoint: optional(parseEndpoint, 'AWS endpoint instead of the real one: https, or http on loopback', [
    'AWS_ENDPOINT_URL',
  ]),
  assumeRole: list(parseRole, 'ARN of a role that may be chosen on the screen, to be assumed for calls to AWS'),
  readsPerSecond: value(parseReads, 1, 'GetRecords a second and shard, at most: all consumers of a shard share five'),
  demo: value(parseSwitch, false, 'run an embedded Kinesis with sample incidents; npm start sets it to true'),
  jsonBodyBytes: value(parseBytes, 32 * 1024 * 1024, 'largest JSON body'),
  fileBytes: value(parseBytes, 256 * 1024 * 1024, 'largest file'),
  storageBytes: value(parseStorageBytes, 2 * 1024 ** 3, 'most that all captures may take; a save beyond it is refused'),
  memoryBytes: value(parseStorageBytes, 512 * 1024 ** 2, 'most that all captures held in memory only may take'),
  decodeLayers: value(wholeNumberOf('layers', 2, 32), 8, 'layers of a record that are opened, its base64 included'),
  decodeBytes: value(wholeNumberOf('bytes', 1024, 256 * MIB), 64 * MIB, 'most that all layers of a record may come to'),
  decodeRatio: value(
    wholeNumberOf('times', 1, 100_000),
    1000,
    'how many times its size a layer may become; the first MiB is free',
  ),
  decodeDepth: value(wholeNumberOf('levels', 1, 1000), 1000, 'how deep a value may nest'),
  decodeSeconds: value(parseSeconds, 2, 'time that decoding a record may take'),
  decodeWorkers: optional(
    wholeNumberOf('workers', 1, 64),
    'threads that decode, default one fewer than there are cores, at least one',
  ),
  scanSeconds: value(parseSeconds, 10, 'time that a filter, or the column of a field, may take over a batch'),
  log: optional(parsePath, 'file for the log, default standard error'),
  logLevel: optional(parseLevel, 'error, warn, info or debug; default info in a file, warn on standard error'),
  webDist: value(parsePath, fileURLToPath(new URL('../../../web/dist', import.meta.url)), 'folder of the built page'),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['fallback'] };

function value<T>(parse: (text: string) => T, fallback: T, help: string): Setting<T> {
  return { kind: 'value', parse, fallback, help };
}

function optional<T>(parse: (text: string) => T, help: string, also: readonly string[] = []): Setting<T | undefined> {
  return { kind: 'value', parse, fallback: undefined, help, also };
}

function toggle(help: string): Setting<boolean> {
  return { kind: 'switch', parse: parseSwitch, fallback: false, help };
}

function list(parseItem: (text: string) => string, help: string): Setting<readonly string[]> {
  return { kind: 'list', parse: (text) => splitList(text).map(parseItem), fallback: [], help };
}

function parseSwitch(text: string): boolean {
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new Error('must be true or false');
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function flagOf(name: SettingName): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

export function variableOf(name: SettingName): string {
  return `SHARDSCOPE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

export function settingNames(): SettingName[] {
  return Object.keys(SETTINGS) as SettingName[];
}
