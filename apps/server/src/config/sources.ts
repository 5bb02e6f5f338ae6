import { readFileSync } from 'node:fs';
import { BadSetting } from './bad-setting.ts';
import { flagOf, SETTINGS, type SettingName, settingNames, variableOf } from './settings.ts';

/** A text as it was given, and where, so that a refusal can name the place. */
export type Given = { readonly text: string; readonly from: string };
/** Of one source: the texts of each setting, in the order they were given. */
export type Source = Readonly<Partial<Record<SettingName, readonly Given[]>>>;

export function readFlags(args: readonly string[]): Source {
  const given: Partial<Record<SettingName, Given[]>> = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [flag = '', inline] = splitOnce(arg);
    const { name, negated } = findFlag(flag);
    const isSwitch = SETTINGS[name].kind === 'switch';
    if (!isSwitch && inline === undefined) at += 1;
    const text = isSwitch ? switchText(negated, inline, flag) : (inline ?? args[at]);
    if (text === undefined) throw new BadSetting(`${flag} needs a value. --help lists all settings.`);
    given[name] = [...(given[name] ?? []), { text, from: flag }];
  }
  return given;
}

function splitOnce(arg: string): [string, string | undefined] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function findFlag(flag: string): { name: SettingName; negated: boolean } {
  for (const name of settingNames()) {
    if (flag === flagOf(name)) return { name, negated: false };
    if (SETTINGS[name].kind === 'switch' && flag === flagOf(name).replace('--', '--no-'))
      return { name, negated: true };
  }
  throw new BadSetting(`${flag || 'An empty argument'} is not a setting. --help lists all settings.`);
}

function switchText(negated: boolean, inline: string | undefined, flag: string): string {
  if (!negated) return inline ?? 'true';
  if (inline !== undefined) throw new BadSetting(`${flag} takes no value.`);
  return 'false';
}

export function readVariables(env: Readonly<Record<string, string | undefined>>): Source {
  const given: Partial<Record<SettingName, Given[]>> = {};
  for (const name of settingNames()) {
    const { also = [] } = SETTINGS[name];
    for (const variable of [variableOf(name), ...also]) {
      const text = env[variable];
      // A blank variable is none; a blank host would bind every network.
      if (text === undefined || (text === '' && name !== 'host')) continue;
      given[name] = [{ text, from: variable }];
      break;
    }
  }
  return given;
}

/** A misspelt variable must not pass in silence: `SHARDSCOPE_READONLY` would leave the server writable. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set([...settingNames().map(variableOf), 'SHARDSCOPE_CHROME', 'SHARDSCOPE_LAUNCHER_PID']);
  return Object.keys(env)
    .filter((name) => name.startsWith('SHARDSCOPE_') && !known.has(name))
    .map((name) => `${name} is not a setting and was ignored. --help lists all settings.`);
}

export function readConfigFile(file: string, mustExist: boolean): Source {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (!mustExist && cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new BadSetting(`The settings file ${file} cannot be read. Check that it exists and that you may read it.`, {
      cause,
    });
  }
  const given: Partial<Record<SettingName, Given[]>> = {};
  for (const [key, value] of Object.entries(readObject(text, file))) {
    const name = settingNames().find((one) => one === key);
    if (!name || name === 'config')
      throw new BadSetting(`${file}: "${key}" is not a setting of the file. --help lists all settings.`);
    const texts = Array.isArray(value) ? value : [value];
    given[name] = texts.map((one) => ({ text: String(one), from: `"${key}" in ${file}` }));
  }
  return given;
}

function readObject(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new BadSetting(`The settings file ${file} is not JSON. Correct it or move it away.`, { cause });
  }
  throw new BadSetting(`The settings file ${file} must hold one JSON object.`);
}
