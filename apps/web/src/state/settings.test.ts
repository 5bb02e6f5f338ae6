import { expect, test } from 'vitest';
import { readSettings, SettingsStore } from './settings.ts';

test('comes back with what was kept', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const change = {
    timeZone: 'local',
    aws: { profile: 'dev', region: 'eu-west-1' },
    columns: { order: ['fate', 'arrival'], hidden: ['arrival'] },
    fields: { 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders': ['$.price'] },
  } as const;

  new SettingsStore(storage, 'dark').update(change);

  expect(new SettingsStore(storage, 'light').get()).toEqual({ theme: 'dark', panes: {}, ...change });
});

test('takes the default for whatever is damaged', () => {
  const damaged =
    '{"theme":7,"columns":{"order":"fate"},"fields":{"orders":"$.price"},"panes":{"a":-1},"aws":{"profile":7}}';

  expect(readSettings(damaged, 'light')).toEqual({
    theme: 'light',
    timeZone: 'utc',
    panes: {},
    aws: {},
    fields: { orders: [] },
  });
});
