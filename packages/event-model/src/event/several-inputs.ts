import { type Batch, MAX_BATCH_ISSUES } from './batch.ts';
import { BatchBuilder } from './batch-builder.ts';
import { countOf, describeBatches } from './describe-batches.ts';
import type { InputContext, InputKind, OpenedInput } from './input.ts';
import { INPUTS } from './inputs.ts';
import type { Issue } from './kinesis-event.ts';
import { isGetRecordsRecord, isLambdaRecord } from './record-fields.ts';
import { NEXT_STEP, unrecognised } from './unreadable.ts';

/**
 * Several values of one input: lines, values one after another, or the items of an array. Events open one by one; bare
 * records are gathered into batches as if one event had held them.
 */
export class SeveralInputs {
  private readonly lambdaRecords: BatchBuilder;
  private readonly reportsUnknown: boolean;
  private readonly apiRecords: BatchBuilder;
  private records = { lambda: 0, api: 0 };
  private readonly opened: OpenedInput[] = [];
  private readonly issues: Issue[] = [];
  private issueCount = 0;

  /** @param options.reportsUnknown whether a value that is nothing we know is an issue; in a log it is none */
  constructor({ reportsUnknown } = { reportsUnknown: true }) {
    this.reportsUnknown = reportsUnknown;
    this.lambdaRecords = new BatchBuilder({ source: 'record', pointer: '', recordsPointer: '' });
    this.apiRecords = new BatchBuilder({ source: 'get-records', pointer: '', recordsPointer: '' });
  }

  /** @param index the value's place among the values, which is the last token of its pointer */
  add(context: InputContext, index: number): void {
    const { document, node } = context;
    if (isLambdaRecord(document, node)) {
      this.records.lambda++;
      this.lambdaRecords.add(document, node, index);
    } else if (isGetRecordsRecord(document, node)) {
      this.records.api++;
      this.apiRecords.add(document, node, index);
    } else this.addEvent(context);
  }

  private addEvent(context: InputContext): void {
    const { document, node, pointer } = context;
    for (const input of INPUTS) {
      const opened = input.open(context);
      if (opened === undefined) continue;
      this.opened.push(opened);
      for (const issue of opened.issues) this.report(issue);
      return;
    }
    if (!this.reportsUnknown) return;
    const message = `This is ${document.kind(node)} JSON that is neither an event nor a record of a Kinesis stream. It is not shown.`;
    this.report({ code: 'not-recognised', pointer, message, severity: 'warning' });
  }

  report(issue: Issue): void {
    if (this.issueCount++ < MAX_BATCH_ISSUES) this.issues.push(issue);
  }

  /** What all of it is; `undefined` when no value was known. */
  finish(): OpenedInput | undefined {
    const batches = [...this.opened.flatMap((opened) => opened.batches)];
    if (this.records.lambda > 0) this.take(this.lambdaRecords, batches);
    if (this.records.api > 0) this.take(this.apiRecords, batches);
    batches.sort((a, b) => a.span.start - b.span.start);
    const issues = this.allIssues();
    const [first] = this.opened;
    if (batches.length === 0)
      return first === undefined ? undefined : { ...first, ...this.countedMessage(first), issues };
    const heading = this.heading(first);
    const onFailure = this.opened.find((opened) => opened.onFailure !== undefined)?.onFailure;
    return { ...heading, message: describeBatches(batches), batches, issues, ...(onFailure && { onFailure }) };
  }

  private take(builder: BatchBuilder, batches: Batch[]): void {
    const finished = builder.finish();
    batches.push(...finished.batches);
    for (const issue of finished.issues) this.report(issue);
  }

  /** One thing only is called by its own name; a mixture is `events`. */
  private heading(first: OpenedInput | undefined): { readonly kind: InputKind; readonly title: string } {
    const { lambda, api } = this.records;
    const withBatches = this.opened.filter((opened) => opened.batches.length > 0);
    if (lambda === 0 && api === 0 && withBatches.length === 1 && first !== undefined) {
      const [only = first] = withBatches;
      return { kind: only.kind, title: only.title };
    }
    if (withBatches.length === 0 && api === 0) return { kind: 'record', title: 'Records of a Lambda Kinesis event' };
    const isAllApi = lambda === 0 && withBatches.every((opened) => opened.kind === 'get-records');
    if (isAllApi) return { kind: 'get-records', title: 'GetRecords output' };
    return { kind: 'events', title: 'Lambda Kinesis events' };
  }

  private countedMessage(first: OpenedInput): { readonly message: string } {
    const same = this.opened.filter((opened) => opened.kind === first.kind).length;
    return { message: same > 1 ? `${first.message} There are ${same} of this kind here.` : first.message };
  }

  private allIssues(): readonly Issue[] {
    const hidden = this.issueCount - this.issues.length;
    if (hidden === 0) return this.issues;
    const message = `${countOf(hidden, 'more issue')} of the input not listed here.`;
    return [...this.issues, { code: 'issues-cut', pointer: '', message, severity: 'warning' }];
  }
}

/** JSON that is nothing we know. */
export function unknownJson(what: string): OpenedInput {
  return unrecognised(
    'JSON, but no event',
    `This is ${what} that is neither an event nor a record of a Kinesis stream. ${NEXT_STEP}`,
    'not-recognised',
  );
}
