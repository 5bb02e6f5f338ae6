import type { JsonDocument, JsonNode } from '../../bytes/json-document.ts';
import type { Input, InputContext, OpenedInput } from '../input.ts';
import { memberAt, memberText } from '../member-text.ts';
import { OTHER_AWS_EVENTS, type OtherAwsEvent } from '../other-aws-events.ts';

/** An event of AWS that holds no Kinesis batch: named, with the reason, and never half-shown. */
export const otherAwsEvent: Input = {
  name: 'other-aws-event',
  open({ document, node, pointer }: InputContext): OpenedInput | undefined {
    const event = OTHER_AWS_EVENTS.find((candidate) => matches(document, node, candidate));
    if (event === undefined) return undefined;
    const message = `This is ${event.title}: ${event.because}`;
    const issue = { code: 'other-aws-event', pointer, message, severity: 'error' } as const;
    return { kind: 'other-aws-event', title: headingOf(event.title), message, batches: [], issues: [issue] };
  },
};

function matches(document: JsonDocument, root: JsonNode, event: OtherAwsEvent): boolean {
  const node = event.in === undefined ? root : firstItem(document, root, event.in);
  if (node === undefined) return false;
  const hasMembers = (event.has ?? []).every((path) => memberAt(document, node, path.split('.')) !== undefined);
  if (!hasMembers) return false;
  return Object.entries(event.says ?? {}).every(([name, text]) =>
    (memberText(document, node, name) ?? '').startsWith(text),
  );
}

function firstItem(document: JsonDocument, root: JsonNode, list: string): JsonNode | undefined {
  const array = document.member(root, list);
  if (array === undefined || document.kind(array) !== 'array') return undefined;
  const first = document.first(array);
  return first < 0 ? undefined : first;
}

/** `an Amazon SQS event` as a heading: `Amazon SQS event`. */
function headingOf(title: string): string {
  return title.replace(/^an? /, '');
}
