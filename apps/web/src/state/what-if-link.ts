import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type EventSourceMapping,
  type WindowBehaviour,
} from '@shardscope/event-model';
import { readAssumptions } from './assumption-values.ts';
import { behaviourParameters, readBehaviour } from './behaviour-link.ts';
import { mappingParameters, readMappingParameters } from './mapping-link.ts';
import { DEFAULT_WHAT_IF, type Proposal, type WhatIf } from './what-if.ts';

const ASSUME = 'assume.';

export type Parameters = Readonly<Record<string, string>>;

/** What a what-if adds to a link: only what differs from the default, and of a proposal what differs from the current settings. */
export function whatIfParameters({
  mapping,
  behaviour,
  assumptions,
  firstAttempt,
  batches,
  windowBehaviour,
  proposal,
}: WhatIf): Parameters {
  const standard = mappingParameters(DEFAULT_WHAT_IF.mapping);
  const current = mappingParameters(mapping);
  const proposed = proposal && mappingParameters(proposal.mapping);
  return {
    ...differing(current, standard),
    ...differing(behaviourParameters(behaviour), behaviourParameters(DEFAULT_WHAT_IF.behaviour)),
    ...differing(
      { first: firstAttempt, cut: batches, ...windowParameters(windowBehaviour) },
      { first: DEFAULT_WHAT_IF.firstAttempt, cut: DEFAULT_WHAT_IF.batches },
    ),
    ...prefixed(ASSUME, differing(texts(assumptions), texts(DEFAULT_ASSUMPTIONS))),
    ...(proposal && { compare: proposal.shown ? 'proposed' : 'current' }),
    ...(proposed && prefixed('to.', differing(proposed, current))),
  };
}

/** Reads it back. What is missing or damaged takes its default; a number out of AWS's range stays, as it was typed. */
export function readWhatIf(p: Parameters): WhatIf {
  const mapping = readMappingParameters(p, DEFAULT_WHAT_IF.mapping);
  const proposal = readProposal(p, mapping);
  return {
    mapping,
    behaviour: readBehaviour(p) ?? DEFAULT_WHAT_IF.behaviour,
    assumptions: readAssumptions((name) => p[ASSUME + name]),
    firstAttempt: p.first === 'now' ? 'now' : 'arrival',
    batches: p.cut === 'backlog' || p.cut === 'live' ? p.cut : DEFAULT_WHAT_IF.batches,
    windowBehaviour: readWindowBehaviour(p),
    ...(proposal && { proposal }),
  };
}

function windowParameters({ stateBytes, finalFailures }: WindowBehaviour): Parameters {
  return {
    ...(stateBytes !== undefined && { state: String(stateBytes) }),
    ...(finalFailures !== undefined && { finals: String(finalFailures) }),
  };
}

function readWindowBehaviour({
  state = '',
  finals = '',
}: Readonly<Record<string, string | undefined>>): WindowBehaviour {
  return {
    ...(/^\d{1,7}$/.test(state) && Number(state) >= SMALLEST_STATE && { stateBytes: Number(state) }),
    ...(/^\d{1,5}$/.test(finals) && { finalFailures: Number(finals) }),
  };
}

// An empty JSON object.
const SMALLEST_STATE = 2;

function readProposal(p: Parameters, current: EventSourceMapping): Proposal | undefined {
  if (p.compare !== 'proposed' && p.compare !== 'current') return undefined;
  const own = Object.entries(p).filter(([name]) => name.startsWith('to.'));
  const named = Object.fromEntries(own.map(([name, value]) => [name.slice(3), value]));
  return { mapping: readMappingParameters(named, current), shown: p.compare === 'proposed' };
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
