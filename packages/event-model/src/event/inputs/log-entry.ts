import type { Input, InputContext, OpenedInput } from '../input.ts';
import { getRecords } from './get-records.ts';
import { kinesisEvent } from './kinesis-event.ts';
import { timeWindowEvent } from './time-window-event.ts';

// Members under which loggers put the event that a function got, as Powertools for AWS Lambda does.
const MEMBERS = ['message', 'event', 'msg', 'payload', 'input'];
const EVENTS = [timeWindowEvent, kinesisEvent, getRecords];

/** A structured log entry with an event in one of its members. As an object it opens in place; as escaped text it is named. */
export const logEntry: Input = {
  name: 'log-entry',
  open({ document, node, pointer }: InputContext): OpenedInput | undefined {
    for (const name of MEMBERS) {
      const value = document.member(node, name);
      if (value === undefined) continue;
      const at = `${pointer}/${name}`;
      for (const event of EVENTS) {
        const opened = event.open({ document, node: value, pointer: at });
        if (opened !== undefined)
          return { ...opened, message: `Found under ${name} of a log entry. ${opened.message}` };
      }
      if (document.kind(value) === 'string' && looksLikeEvent(document.text(value) ?? '')) return escaped(name, at);
    }
    return undefined;
  },
};

function looksLikeEvent(text: string): boolean {
  return /^\s*\{\s*"Records"\s*:/.test(text) && /"kinesis"|"SequenceNumber"/.test(text);
}

function escaped(name: string, pointer: string): OpenedInput {
  const message = `This entry holds an event under ${name}, but as escaped text, whose bytes are not those of an event. Paste the text by itself (\`jq -r .${name}\`).`;
  const issue = { code: 'event-escaped', pointer, message, severity: 'error' } as const;
  return { kind: 'unrecognised', title: 'Event inside a text', message, batches: [], issues: [issue] };
}
