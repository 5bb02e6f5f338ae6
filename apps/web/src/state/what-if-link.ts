import { type Assumptions, DEFAULT_ASSUMPTIONS, type EventSourceMapping } from '@shardscope/event-model';
import { readAssumptions } from './assumption-values.ts';
import { packText, unpackText } from './link-text.ts';
import { DEFAULT_WHAT_IF, type Proposal, type WhatIf } from './what-if.ts';

const ASSUME = 'assume.';

export type Parameters = Readonly<Record<string, string>>;

/** What a what-if adds to a link: only what differs from the default, and of a proposal what differs from the current settings. */
export function whatIfParameters({ mapping, behaviour, assumptions, firstAttempt, proposal }: WhatIf): Parameters {
  const standard = mappingParameters(DEFAULT_WHAT_IF.mapping);
  const current = mappingParameters(mapping);
  const proposed = proposal && mappingParameters(proposal.mapping);
  return {
    ...differing(current, standard),
    ...differing(
      { function: behaviourText(behaviour), first: firstAttempt },
      { function: 'reports-marked', first: 'arrival' },
    ),
    ...prefixed(ASSUME, differing(texts(assumptions), texts(DEFAULT_ASSUMPTIONS))),
    ...(proposal && { compare: proposal.shown ? 'proposed' : 'current' }),
    ...(proposed && prefixed('to.', differing(proposed, current))),
  };
}

/** Reads it back. What is missing or damaged takes its default; a number out of AWS's range stays, as it was typed. */
export function readWhatIf(p: Parameters): WhatIf {
  const mapping = readMappingOf(p, DEFAULT_WHAT_IF.mapping);
  const proposal = readProposal(p, mapping);
  return {
    mapping,
    behaviour: readBehaviour(p.function),
    assumptions: readAssumptions((name) => p[ASSUME + name]),
    firstAttempt: p.first === 'now' ? 'now' : 'arrival',
    ...(proposal && { proposal }),
  };
}

const NUMBERS = {
  retries: 'maximumRetryAttempts',
  age: 'maximumRecordAgeInSeconds',
  size: 'batchSize',
  gather: 'maximumBatchingWindowInSeconds',
  lanes: 'parallelizationFactor',
  tumbling: 'tumblingWindowInSeconds',
} as const;

function mappingParameters(mapping: EventSourceMapping): Parameters {
  const numbers = Object.entries(NUMBERS).map(([name, field]) => [name, String(mapping[field])]);
  const { filterPatterns = [] } = mapping;
  return {
    ...Object.fromEntries(numbers),
    bisect: onOff(mapping.bisectBatchOnFunctionError),
    report: onOff(mapping.functionResponseTypes.includes('ReportBatchItemFailures')),
    destination: mapping.onFailureDestination ?? '',
    patterns: filterPatterns.length === 0 ? '' : packText(JSON.stringify(filterPatterns)),
  };
}

function readMappingOf(p: Parameters, standard: EventSourceMapping): EventSourceMapping {
  const flag = (name: string, otherwise: boolean) => (p[name] === undefined ? otherwise : p[name] === 'on');
  const numbers = Object.entries(NUMBERS).map(([name, field]) => [field, integer(p[name], standard[field])]);
  const { filterPatterns, onFailureDestination, ...rest } = standard;
  const destination = p.destination ?? onFailureDestination;
  const patterns = p.patterns === '' ? undefined : (readPatterns(p.patterns) ?? filterPatterns);
  return {
    ...rest,
    ...Object.fromEntries(numbers),
    bisectBatchOnFunctionError: flag('bisect', standard.bisectBatchOnFunctionError),
    functionResponseTypes: flag('report', standard.functionResponseTypes.length > 0) ? ['ReportBatchItemFailures'] : [],
    ...(destination && { onFailureDestination: destination }),
    ...(patterns && { filterPatterns: patterns }),
  };
}

// More than AWS takes even where the quota was raised: a link is no way to make the page work for hours.
const MOST_PATTERNS = 20;

function readPatterns(packed: string | undefined): readonly string[] | undefined {
  const text = unpackText(packed);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length > MOST_PATTERNS) return undefined;
    return value.every((it) => typeof it === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function readProposal(p: Parameters, current: EventSourceMapping): Proposal | undefined {
  if (p.compare !== 'proposed' && p.compare !== 'current') return undefined;
  const own = Object.entries(p).filter(([name]) => name.startsWith('to.'));
  const named = Object.fromEntries(own.map(([name, value]) => [name.slice(3), value]));
  return { mapping: readMappingOf(named, current), shown: p.compare === 'proposed' };
}

function behaviourText(behaviour: WhatIf['behaviour']): string {
  return behaviour.kind === 'recovers' ? `recovers-${behaviour.times}` : behaviour.kind;
}

function readBehaviour(text: string | undefined): WhatIf['behaviour'] {
  const times = /^recovers-(\d{1,4})$/.exec(text ?? '')?.[1];
  if (times !== undefined) return { kind: 'recovers', times: Number(times) };
  return text === 'throws-on-marked' || text === 'times-out-on-marked' ? { kind: text } : DEFAULT_WHAT_IF.behaviour;
}

function texts(assumptions: Assumptions): Parameters {
  return Object.fromEntries(Object.entries(assumptions).map(([name, value]) => [name, String(value)]));
}

/** The parameters whose value is not the standard one. */
function differing(wanted: Parameters, standard: Parameters): Parameters {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value !== standard[name]));
}

function prefixed(prefix: string, parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [prefix + name, value]));
}

function integer(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

const onOff = (value: boolean) => (value ? 'on' : 'off');
