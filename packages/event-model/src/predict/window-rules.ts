import { defineRules } from '../respond/evidence.ts';
import { SOURCES } from '../respond/sources.ts';

const captured = 'Raw AWS output published by a third party (stackd, DynamoDB streams, September 2026), one run';

/** What Lambda does with tumbling windows, each rule once. Those with grade `assumed` are ours. */
export const WINDOW_RULES = defineRules({
  'window-boundary': {
    grade: 'documented',
    text: 'A record belongs to the tumbling window of its arrival, counted from the Unix epoch; no batch holds records of two windows.',
    source: SOURCES.guide,
  },
  'window-state': {
    grade: 'documented',
    text: 'Each invocation of a window gets the state that the one before it returned, the first one an empty object.',
    source: SOURCES.guide,
  },
  'final-invoke': {
    grade: 'documented',
    text: 'A window ends with one more invocation that has no records, the last state and isFinalInvokeForWindow; the state that it returns is dropped.',
    source: SOURCES.guide,
  },
  'final-invoke-needs-record': {
    grade: 'observed',
    text: 'The final invocation comes when a record of a later window arrives, not when the time of the window is over.',
    source: `${captured}; an idle shard was watched for 50 s`,
  },
  'final-invoke-on-time': {
    grade: 'assumed',
    text: 'The final invocation comes when the time of the window is over, even if no record follows.',
    source: 'A setting of this prediction; it was not seen on AWS',
  },
  'final-invoke-retried': {
    grade: 'observed',
    text: 'A final invocation that fails is tried again like a batch, then discarded to the on-failure destination; the next window starts with an empty state.',
    source: captured,
    differs:
      'The developer guide of 2022 says that processing is suspended until the final invocation succeeds; with unlimited retries both are the same.',
  },
  'final-invoke-age': {
    grade: 'assumed',
    text: 'The age of a final invocation, which has no records, counts from the end of its window.',
    source: SOURCES.ours,
  },
  'state-over-1mb': {
    grade: 'documented',
    text: 'A state over 1 MB ends the window early: the final invocation comes at once, with the whole state and both isFinalInvokeForWindow and isWindowTerminatedEarly.',
    source: `${SOURCES.guide}; ${captured}`,
  },
  'state-accounting': {
    grade: 'assumed',
    text: 'The limit of the state is taken as 1,048,576 bytes of its JSON in UTF-8.',
    source: SOURCES.ours,
  },
  'window-goes-on-after-early-end': {
    grade: 'assumed',
    text: 'After an early end the rest of the window goes on with an empty state, and ends again if the function is invoked again.',
    source: SOURCES.ours,
  },
  'state-of-failure': {
    grade: 'assumed',
    text: 'An invocation that makes no progress leaves the state as it was, whatever it returned.',
    source: SOURCES.ours,
  },
  'window-goes-on-after-discard': {
    grade: 'assumed',
    text: 'A discarded batch leaves the state of its window as it was, and the window goes on.',
    source: SOURCES.ours,
  },
  'bisect-in-window': {
    grade: 'assumed',
    text: 'In a window the halves of a split batch pass the state on like batches of their own.',
    source: SOURCES.ours,
  },
  'no-bisect-in-window': {
    grade: 'assumed',
    text: 'In a window a batch that made no progress is tried again whole, not split.',
    source: 'A setting of this prediction; it was not seen on AWS',
  },
  'late-record-own-window': {
    grade: 'assumed',
    text: 'A record that arrived in a window that is over opens that window once more, with an empty state.',
    source: SOURCES.ours,
  },
  'late-record-open-window': {
    grade: 'assumed',
    text: 'A record that arrived in a window that is over joins the window that is open.',
    source: SOURCES.ours,
  },
  'state-imagined': {
    grade: 'assumed',
    text: 'The imagined function returns a state with every response; its size is a setting of this prediction.',
    source: SOURCES.ours,
  },
});
