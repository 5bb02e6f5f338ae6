import type { IdentifierDefect, ResolvedItems } from './identifiers.ts';
import { isPassedOver, ruleOfDefect } from './judge.ts';
import { RESPONSE_RULES as RULES } from './rules.ts';
import type { Finding, ResponseSettings } from './verdict.ts';

type Advice = { readonly code: string; readonly what: string; readonly fix: string };

/** What an item seems to be, and what to send instead. */
const ADVICE: Readonly<Record<IdentifierDefect['kind'], Advice>> = {
  empty: {
    code: 'identifier-empty',
    what: 'An itemIdentifier is an empty text',
    fix: 'Report the kinesis.sequenceNumber of the record that failed, as text.',
  },
  null: {
    code: 'identifier-null',
    what: 'An itemIdentifier is null',
    fix: 'Report record.kinesis.sequenceNumber; record.sequenceNumber, one level up, does not exist in a Kinesis event.',
  },
  missing: {
    code: 'identifier-missing',
    what: 'An item has no itemIdentifier',
    fix: 'Spell the key exactly itemIdentifier: upper and lower case matter.',
  },
  number: {
    code: 'identifier-number',
    what: 'An itemIdentifier is a number, not text',
    fix: 'Report the sequence number as text: as a number most languages lose its last digits.',
  },
  'not-text': {
    code: 'identifier-not-text',
    what: 'An itemIdentifier is neither text nor null',
    fix: 'Report the kinesis.sequenceNumber of the record that failed, as text.',
  },
  'not-object': {
    code: 'item-not-object',
    what: 'An item is no object',
    fix: 'Wrap every sequence number: {"itemIdentifier": "<sequence number>"}.',
  },
  'event-id': {
    code: 'identifier-is-event-id',
    what: 'An itemIdentifier is an eventID',
    fix: 'Report kinesis.sequenceNumber, the part of the eventID behind the colon.',
  },
  'sub-sequence': {
    code: 'identifier-is-sub-sequence',
    what: 'An itemIdentifier is the number of a KPL user record',
    fix: "Report the outer record's kinesis.sequenceNumber; all user records of that aggregate are then delivered again.",
  },
  'white-space': {
    code: 'identifier-has-white-space',
    what: 'An itemIdentifier has white space around a valid sequence number',
    fix: 'Report the sequence number exactly as the event has it.',
  },
  unknown: {
    code: 'identifier-unknown',
    what: 'An itemIdentifier is no sequence number of this batch',
    fix: 'Report only kinesis.sequenceNumber values of the event that this invocation was given.',
  },
};

/** One finding for each kind of defect: the first item that has it, and how many more do. */
export function lintIdentifiers(resolved: ResolvedItems, settings: ResponseSettings, records: number): Finding[] {
  const counts = new Map<IdentifierDefect['kind'], { readonly first: IdentifierDefect; count: number }>();
  for (const defect of resolved.defects) {
    const seen = counts.get(defect.kind);
    if (seen === undefined) counts.set(defect.kind, { first: defect, count: 1 });
    else seen.count++;
  }
  return Array.from(counts.values(), ({ first, count }) => {
    const { code, what, fix } = ADVICE[first.kind];
    const more = count === 1 ? '' : ` (and ${count - 1} more)`;
    const isIgnored = isPassedOver(first, settings, records);
    const end = isIgnored
      ? 'It is passed over, so the failure that it stands for is lost.'
      : `The whole batch fails, ${records === 1 ? '1 record' : `${records} records`}.`;
    const rule = isIgnored ? RULES['unknown-identifier-ignored'] : RULES[ruleOfDefect(first, resolved, records)];
    return { code, severity: 'error', what: `${what}: ${first.source}${more}. ${end}`, fix, rule };
  });
}
