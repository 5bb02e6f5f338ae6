import { homedir } from 'node:os';
import { join } from 'node:path';
import { BadSetting } from './config/bad-setting.ts';
import { isWildcardHost } from './config/hosts.ts';
import {
  flagOf,
  SETTINGS,
  type Setting,
  type SettingName,
  type Settings,
  settingNames,
  variableOf,
} from './config/settings.ts';
import { readConfigFile, readFlags, readVariables, type Source, unknownVariables } from './config/sources.ts';

/** Everything the environment decides, read once. */
export type Config = Omit<Settings, 'config' | 'data' | 'replayAllow' | 'logLevel'> & {
  readonly data: string;
  readonly configFile: string;
  readonly logLevel: string;
  /** Lines for the person who started the server. */
  readonly warnings: readonly string[];
  /** The patterns that a replay target must match. Read again at every call: the file may be edited while the server runs. */
  replayAllow(): readonly string[];
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Flags before variables before the file. Lists add up instead: no source can take away what another one allows. */
export function readConfig(args: readonly string[], env: Environment): Config {
  // Other programs' HOST is obeyed in one thing only: somebody who sets a wildcard there must not believe it took effect.
  if (env.HOST !== undefined && isWildcardHost(env.HOST)) {
    throw new BadSetting(
      `HOST=${env.HOST} would open the server to every network of this machine. It listens on 127.0.0.1 only: unset HOST. Other names are for --allow-host.`,
    );
  }
  const flags = readFlags(args);
  const variables = readVariables(env);
  const data = settingOf('data', [flags, variables]);
  const named = settingOf('config', [flags, variables]);
  const configFile = named ?? join(data ?? defaultData(env), 'shardscope.config.json');
  const read = () => parseAll([flags, variables, readConfigFile(configFile, named !== undefined)]);
  const settings = read();
  if (!named && settings.data !== data) {
    throw new BadSetting(
      `"data" cannot be set in ${configFile}, which lies in the data directory. Use --data or SHARDSCOPE_DATA.`,
    );
  }
  return {
    ...settings,
    data: settings.data ?? defaultData(env),
    configFile,
    logLevel: settings.logLevel ?? (settings.log ? 'info' : 'warn'),
    warnings: unknownVariables(env),
    replayAllow: () => read().replayAllow,
  };
}

function defaultData(env: Environment): string {
  return join(env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share'), 'shardscope');
}

function parseAll(sources: readonly Source[]): Settings {
  return Object.fromEntries(settingNames().map((name) => [name, settingOf(name, sources)])) as Settings;
}

function settingOf<Name extends SettingName>(name: Name, sources: readonly Source[]): Settings[Name] {
  const setting: Setting<unknown> = SETTINGS[name];
  const given = sources.map((source) => source[name] ?? []);
  if (setting.kind === 'list') {
    const items: unknown = given.flat().flatMap((one) => parseGiven(setting, one) as readonly string[]);
    return items as Settings[Name];
  }
  const winner = given.find((texts) => texts.length > 0)?.at(-1);
  return (winner ? parseGiven(setting, winner) : setting.fallback) as Settings[Name];
}

function parseGiven(setting: Setting<unknown>, given: { text: string; from: string }): unknown {
  try {
    return setting.parse(given.text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BadSetting(`${given.from} ${why} (it is ${JSON.stringify(given.text)}).`, { cause });
  }
}

export function helpText(): string {
  const rows = settingNames().map((name) => {
    const setting: Setting<unknown> = SETTINGS[name];
    const fallback = setting.fallback === undefined || setting.kind !== 'value' ? '' : ` [${String(setting.fallback)}]`;
    return `  ${flagOf(name).padEnd(20)} ${variableOf(name).padEnd(28)} ${setting.help}${fallback}`;
  });
  return [
    'Usage: npm start -- [settings]',
    '',
    'Every setting is a flag, a variable, or a key of the settings file (flag before variable before file).',
    ...rows,
    '  --help, --version',
    '',
  ].join('\n');
}
