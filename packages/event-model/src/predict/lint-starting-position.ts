import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';
import type { Finding } from '../respond/verdict.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import type { RecordFacts } from './prediction.ts';

const RULES = defineRules({
  'latest-starts-late': {
    grade: 'documented',
    text: 'With LATEST a mapping delivers what is put after it has become active. Polling begins with a delay after it was created or changed, so it can miss the records of some minutes.',
    source: SOURCES.mappingGuide,
  },
  'at-timestamp': {
    grade: 'observed',
    text: 'With AT_TIMESTAMP a mapping delivers only the records that arrived at that time or later.',
    source: SOURCES.documentedAndCaptured,
  },
});

/** What a new mapping that begins there would not read. */
export function lintStartingPosition(mapping: EventSourceMapping, records: readonly RecordFacts[]): Finding[] {
  const { startingPosition, startingPositionTimestamp: seconds = -Infinity } = mapping;
  if (startingPosition === 'LATEST') {
    return [
      {
        code: 'starting-position-latest',
        severity: 'info',
        what: 'A new mapping that begins at LATEST can miss what is put in the first minutes, these records too.',
        fix: 'Use TRIM_HORIZON, or AT_TIMESTAMP with a time before the deployment.',
        rule: RULES['latest-starts-late'],
      },
    ];
  }
  const missed = records.filter(({ arrivalMillis }) => arrivalMillis < seconds * 1000).length;
  if (startingPosition !== 'AT_TIMESTAMP' || missed === 0) return [];
  const arrived = missed === records.length ? 'All records of this batch' : `${missed} of ${records.length} records`;
  return [
    {
      code: 'starting-position-behind-records',
      severity: 'warning',
      what: `${arrived} arrived before StartingPositionTimestamp: a new mapping that begins there does not read them.`,
      fix: 'Set StartingPositionTimestamp before the first record that is needed.',
      rule: RULES['at-timestamp'],
    },
  ];
}
