// What this browser remembers about how the screen looks. Nothing of a capture is kept here.

export type Theme = 'dark' | 'light';

/** How a person wants the columns of the table: left to right, and which are not shown. */
export type ColumnLayout = { readonly order: readonly string[]; readonly hidden: readonly string[] };

export type Settings = {
  readonly theme: Theme;
  readonly timeZone: 'utc' | 'local';
  /** Sizes of panes in pixels, by the name of the split. */
  readonly panes: Readonly<Record<string, number>>;
  /** Absent until a person changes it. */
  readonly columns?: ColumnLayout | undefined;
  /** Whose credentials, and where: for streams, functions and replays alike. */
  readonly aws: AwsChoice;
  /** Paths of the fields that are columns, by the stream whose records hold them. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
};

/** A choice among what the server offers; nothing secret. What is absent is as the server was started. */
export type AwsChoice = { readonly profile?: string; readonly region?: string; readonly role?: string };

const KEY = 'shardscope.settings';

/** Settings with their listeners; one per page, handed down by the provider. */
export class SettingsStore {
  private current: Settings;
  private readonly listeners = new Set<() => void>();
  private readonly storage: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, preferred: Theme) {
    this.storage = storage;
    this.current = readSettings(storage.getItem(KEY), preferred);
  }

  readonly get = (): Settings => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  update(change: Partial<Settings>): void {
    this.current = { ...this.current, ...change };
    this.storage.setItem(KEY, JSON.stringify(this.current));
    for (const listener of this.listeners) listener();
  }
}

/** Settings from what was stored; anything that is not understood takes its default. */
export function readSettings(stored: string | null, preferred: Theme): Settings {
  const value = parseObject(stored);
  const panes = Object.entries(asObject(value.panes)).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[1] > 0,
  );
  return {
    theme: value.theme === 'dark' || value.theme === 'light' ? value.theme : preferred,
    timeZone: value.timeZone === 'local' ? 'local' : 'utc',
    panes: Object.fromEntries(panes),
    ...readLayout(value.columns),
    aws: readChoice(value.aws),
    fields: Object.fromEntries(Object.entries(asObject(value.fields)).map(([stream, paths]) => [stream, texts(paths)])),
  };
}

function readLayout(stored: unknown): Pick<Settings, 'columns'> {
  const { order, hidden } = asObject(stored);
  return Array.isArray(order) ? { columns: { order: texts(order), hidden: texts(hidden) } } : {};
}

function readChoice(stored: unknown): AwsChoice {
  const { profile, region, role } = asObject(stored);
  return {
    ...(typeof profile === 'string' && { profile }),
    ...(typeof region === 'string' && { region }),
    ...(typeof role === 'string' && { role }),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
