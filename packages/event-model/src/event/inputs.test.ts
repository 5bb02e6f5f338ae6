import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonDocument, readJson } from '../bytes/json-document.ts';
import { utf8Bytes } from '../bytes/utf8.ts';
import { apiRecord, lambdaRecord } from './events.test-support.ts';
import type { InputContext } from './input.ts';
import { INPUTS } from './inputs.ts';

const event = { Records: [lambdaRecord()] };

/** One value that each input is the first to know. */
const EXAMPLES: Record<string, unknown> = {
  bundle: { shardscopeBundle: 1, captures: [] },
  'event-template': { Records: [lambdaRecord(0, { sequenceNumber: '{{{sequence}}}' })] },
  'time-window-event': { ...event, window: {} },
  'kinesis-event': event,
  'get-records': { Records: [apiRecord()] },
  record: lambdaRecord(),
  'on-failure-record': { KinesisBatchInfo: {} },
  'other-aws-event': { awslogs: { data: '' } },
  'log-entry': { message: event },
};

function contextOf(value: unknown): InputContext {
  const document = readJson(utf8Bytes(JSON.stringify(value)));
  if (!isJsonDocument(document)) throw new Error('the value does not print as JSON');
  return { document, node: document.root, pointer: '' };
}

describe('the list of inputs', () => {
  it('has an example of every input here', () => {
    expect(INPUTS.map(({ name }) => name)).toEqual(Object.keys(EXAMPLES));
  });

  it.each(INPUTS)('lets $name be the first to know its own', (input) => {
    const context = contextOf(EXAMPLES[input.name]);
    expect(INPUTS.find((candidate) => candidate.open(context) !== undefined)).toBe(input);
  });

  it.each(INPUTS)('lets $name decline or answer any JSON value without throwing', (input) => {
    const members = fc.constantFrom(
      'Records',
      'window',
      'kinesis',
      'message',
      'payload',
      'KinesisBatchInfo',
      'Body',
      'Data',
    );
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(members, fc.oneof(fc.jsonValue(), fc.constant(event))));
    fc.assert(
      fc.property(value, (any) => {
        const opened = input.open(contextOf(any));
        if (opened !== undefined) expect(opened.message).not.toBe('');
      }),
    );
  });
});
