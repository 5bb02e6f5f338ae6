import type { Input, InputContext, OpenedInput } from '../input.ts';
import { memberAt, memberText } from '../member-text.ts';

/** The template behind `sam local generate-event`: valid JSON that looks like an event, with placeholders for its values. */
export const eventTemplate: Input = {
  name: 'event-template',
  open({ document, node, pointer }: InputContext): OpenedInput | undefined {
    const records = document.member(node, 'Records');
    const first = records === undefined || document.kind(records) !== 'array' ? -1 : document.first(records);
    const kinesis = first < 0 ? undefined : memberAt(document, first, ['kinesis']);
    const number = kinesis === undefined ? undefined : memberText(document, kinesis, 'sequenceNumber');
    if (number === undefined || !/^\{\{\{?[^{}]*\}\}\}?$/.test(number)) return undefined;
    const message =
      'This is the template of a Lambda Kinesis event: its values are placeholders such as {{{data}}}. Fill it with `sam local generate-event kinesis get-records` and paste what that prints.';
    const issue = {
      code: 'template',
      pointer: `${pointer}/Records/0/kinesis/sequenceNumber`,
      message,
      severity: 'error',
    } as const;
    return { kind: 'unrecognised', title: 'Template of a Lambda Kinesis event', message, batches: [], issues: [issue] };
  },
};
