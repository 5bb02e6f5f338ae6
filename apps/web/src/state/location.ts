import type { EventSourceMapping } from '@shardscope/event-model';
import { DEFAULT_WHAT_IF, type WhatIf } from './what-if.ts';

/** Arrivals from one millisecond to another, both inside. */
export type TimeSpan = { readonly fromMillis: number; readonly toMillis: number };

/** What a link to a batch carries besides its path. Whatever equals the default stays out of the link. */
export type ViewState = {
  /** Position of the selected record. */
  readonly record: number;
  readonly tab: string;
  readonly drawer: string;
  readonly filter: string;
  /** Words whose rows are coloured, and nothing hidden. */
  readonly highlight: string;
  /** What the time strip lets through; `undefined` is all of it. */
  readonly brush?: TimeSpan | undefined;
  readonly whatIf: WhatIf;
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

const VERSION = 1;
type Parameters = Readonly<Record<string, string>>;

/** `UPGRADERS[i]` turns the parameters of version i + 1 into those of version i + 2: old links keep their meaning. */
const UPGRADERS: readonly ((parameters: Parameters) => Parameters)[] = [];

/** Reads the query of a link. What is missing, damaged or from a newer version takes its default. */
export function readLocation(search: string): ViewState {
  let p: Parameters = Object.fromEntries(new URLSearchParams(search));
  for (const upgrade of UPGRADERS.slice(Math.max(0, integer(p.v, VERSION, 1) - 1))) p = upgrade(p);
  const revision = integer(p.marks, -1, 0);
  return {
    record: integer(p.record, DEFAULT_VIEW.record, 0),
    tab: p.tab ?? DEFAULT_VIEW.tab,
    drawer: p.drawer ?? DEFAULT_VIEW.drawer,
    filter: p.filter ?? DEFAULT_VIEW.filter,
    highlight: p.highlight ?? DEFAULT_VIEW.highlight,
    whatIf: readWhatIf(p),
    ...readBrush(p.arrived),
    ...(revision < 0 ? {} : { marksRevision: revision }),
  };
}

/** The query of a link, `''` when all is default. */
export function writeLocation(view: ViewState): string {
  const p = new URLSearchParams();
  const put = (name: string, value: string | number, standard: string | number) => {
    if (value !== standard) p.set(name, String(value));
  };
  put('record', view.record, DEFAULT_VIEW.record);
  put('tab', view.tab, DEFAULT_VIEW.tab);
  put('drawer', view.drawer, DEFAULT_VIEW.drawer);
  put('filter', view.filter, DEFAULT_VIEW.filter);
  put('highlight', view.highlight, DEFAULT_VIEW.highlight);
  if (view.brush !== undefined) p.set('arrived', `${view.brush.fromMillis}-${view.brush.toMillis}`);
  if (view.marksRevision !== undefined) p.set('marks', String(view.marksRevision));
  const wanted = whatIfParameters(view.whatIf);
  const standard = whatIfParameters(DEFAULT_WHAT_IF);
  for (const [name, value] of Object.entries(wanted)) put(name, value, standard[name] ?? '');
  if (p.size === 0) return '';
  p.set('v', String(VERSION));
  return `?${p}`;
}

function readBrush(text: string | undefined): Pick<ViewState, 'brush'> {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? '') ?? [];
  const brush = { fromMillis: Number(from), toMillis: Number(to) };
  return from !== undefined && brush.fromMillis <= brush.toMillis ? { brush } : {};
}

function whatIfParameters({ mapping, behaviour, firstAttempt }: WhatIf): Parameters {
  return {
    retries: String(mapping.maximumRetryAttempts),
    age: String(mapping.maximumRecordAgeInSeconds),
    size: String(mapping.batchSize),
    bisect: onOff(mapping.bisectBatchOnFunctionError),
    report: onOff(mapping.functionResponseTypes.includes('ReportBatchItemFailures')),
    destination: mapping.onFailureDestination ?? '',
    function: behaviour.kind === 'recovers' ? `recovers-${behaviour.times}` : behaviour.kind,
    first: firstAttempt,
  };
}

function readWhatIf(p: Parameters): WhatIf {
  const standard = DEFAULT_WHAT_IF.mapping;
  const flag = (name: string, otherwise: boolean) => (p[name] === undefined ? otherwise : p[name] === 'on');
  const reports = flag('report', standard.functionResponseTypes.length > 0);
  const mapping: EventSourceMapping = {
    ...standard,
    maximumRetryAttempts: integer(p.retries, standard.maximumRetryAttempts, -1),
    maximumRecordAgeInSeconds: integer(p.age, standard.maximumRecordAgeInSeconds, -1),
    batchSize: integer(p.size, standard.batchSize, 1),
    bisectBatchOnFunctionError: flag('bisect', standard.bisectBatchOnFunctionError),
    functionResponseTypes: reports ? ['ReportBatchItemFailures'] : [],
    ...(p.destination ? { onFailureDestination: p.destination } : {}),
  };
  return { mapping, behaviour: readBehaviour(p.function), firstAttempt: p.first === 'now' ? 'now' : 'arrival' };
}

function readBehaviour(text: string | undefined): WhatIf['behaviour'] {
  const times = /^recovers-(\d{1,4})$/.exec(text ?? '')?.[1];
  if (times !== undefined) return { kind: 'recovers', times: Number(times) };
  return text === 'throws-on-marked' || text === 'times-out-on-marked' ? { kind: text } : DEFAULT_WHAT_IF.behaviour;
}

function integer(text: string | undefined, otherwise: number, minimum: number): number {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return otherwise;
  return Math.max(minimum, Number(text));
}

const onOff = (value: boolean) => (value ? 'on' : 'off');
