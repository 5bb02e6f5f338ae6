import { formatRowAddress, parseRowAddress } from '@shardscope/event-model';
import { DEFAULT_WHAT_IF, type WhatIf } from './what-if.ts';
import { type Parameters, readWhatIf, whatIfParameters } from './what-if-link.ts';

/** Arrivals from one millisecond to another, both inside. */
export type TimeSpan = { readonly fromMillis: number; readonly toMillis: number };

/** As the server names its engines of filters. */
export const FILTER_LANGUAGES = ['text', 'regex', 'pattern', 'path', 'cel'] as const;
export type FilterLanguage = (typeof FILTER_LANGUAGES)[number];

/** What a link to a batch carries besides its path. Whatever equals the default stays out of the link. */
export type ViewState = {
  /** Position of the selected record. */
  readonly record: number;
  /** The selected one of the user records inside that record; `undefined` selects the record itself. */
  readonly userRecord?: number | undefined;
  readonly tab: string;
  readonly drawer: string;
  readonly filter: string;
  /** What the filter is written in; `undefined` is what it looks like. */
  readonly language?: FilterLanguage | undefined;
  /** Paths of the fields that are columns; `undefined` is what this browser remembers of the stream. */
  readonly fields?: readonly string[] | undefined;
  /** Words whose rows are coloured, and nothing hidden. */
  readonly highlight: string;
  /** What the time strip lets through; `undefined` is all of it. */
  readonly brush?: TimeSpan | undefined;
  readonly whatIf: WhatIf;
  /** Ordinal of the attempt that a person stands at; `undefined` when nobody steps. */
  readonly attempt?: number | undefined;
  /** Revision of the marks when the link was made; the server holds the marks themselves. */
  readonly marksRevision?: number;
};

export const DEFAULT_VIEW: ViewState = {
  record: 0,
  tab: 'decoded',
  drawer: 'prediction',
  filter: '',
  highlight: '',
  whatIf: DEFAULT_WHAT_IF,
};

/** Each is a question to the server, and takes room from the others. */
export const MAX_FIELDS = 8;

const VERSION = 1;

/** `UPGRADERS[i]` turns the parameters of version i + 1 into those of version i + 2: old links keep their meaning. */
const UPGRADERS: readonly ((parameters: Parameters) => Parameters)[] = [];

/** Reads the query of a link. What is missing, damaged or from a newer version takes its default. */
export function readLocation(search: string): ViewState {
  let p: Parameters = Object.fromEntries(new URLSearchParams(search));
  for (const upgrade of UPGRADERS.slice(Math.max(0, integer(p.v, VERSION, 1) - 1))) p = upgrade(p);
  const revision = integer(p.marks, -1, 0);
  const attempt = integer(p.attempt, 0, 0);
  return {
    ...readRow(p.record),
    tab: p.tab ?? DEFAULT_VIEW.tab,
    drawer: p.drawer ?? DEFAULT_VIEW.drawer,
    filter: p.filter ?? DEFAULT_VIEW.filter,
    highlight: p.highlight ?? DEFAULT_VIEW.highlight,
    whatIf: readWhatIf(p),
    ...readBrush(p.arrived),
    ...readLanguage(p.language),
    ...(p.fields !== undefined && { fields: p.fields.split('\n').filter(Boolean).slice(0, MAX_FIELDS) }),
    ...(attempt > 0 && { attempt }),
    ...(revision < 0 ? {} : { marksRevision: revision }),
  };
}

/** The query of a link, `''` when all is default. */
export function writeLocation(view: ViewState): string {
  const p = new URLSearchParams();
  const put = (name: string, value: string | number, standard: string | number) => {
    if (value !== standard) p.set(name, String(value));
  };
  put('record', formatRowAddress({ position: view.record, ...inside(view) }), String(DEFAULT_VIEW.record));
  put('tab', view.tab, DEFAULT_VIEW.tab);
  put('drawer', view.drawer, DEFAULT_VIEW.drawer);
  put('filter', view.filter, DEFAULT_VIEW.filter);
  if (view.fields !== undefined) p.set('fields', view.fields.join('\n'));
  if (view.language !== undefined) p.set('language', view.language);
  put('highlight', view.highlight, DEFAULT_VIEW.highlight);
  if (view.brush !== undefined) p.set('arrived', `${view.brush.fromMillis}-${view.brush.toMillis}`);
  if (view.attempt !== undefined) p.set('attempt', String(view.attempt));
  if (view.marksRevision !== undefined) p.set('marks', String(view.marksRevision));
  for (const [name, value] of Object.entries(whatIfParameters(view.whatIf))) p.set(name, value);
  if (p.size === 0) return '';
  p.set('v', String(VERSION));
  return `?${p}`;
}

/** A change of the view. Of another record it selects the record itself, unless the change names one of its user records. */
export function changeView(view: ViewState, change: Partial<ViewState>): ViewState {
  const isElsewhere = change.record !== undefined && change.record !== view.record;
  return { ...view, ...(isElsewhere && { userRecord: undefined }), ...change };
}

function inside({ userRecord }: ViewState) {
  return userRecord === undefined ? {} : { userRecord };
}

function readRow(text: string | undefined): Pick<ViewState, 'record' | 'userRecord'> {
  const { position, ...rest } = parseRowAddress(text ?? '') ?? { position: DEFAULT_VIEW.record };
  return { record: position, ...rest };
}

function readBrush(text: string | undefined): Pick<ViewState, 'brush'> {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? '') ?? [];
  const brush = { fromMillis: Number(from), toMillis: Number(to) };
  return from !== undefined && brush.fromMillis <= brush.toMillis ? { brush } : {};
}

function readLanguage(text: string | undefined): Pick<ViewState, 'language'> {
  const language = FILTER_LANGUAGES.find((name) => name === text);
  return language === undefined ? {} : { language };
}

function integer(text: string | undefined, otherwise: number, minimum: number): number {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return otherwise;
  return Math.max(minimum, Number(text));
}
