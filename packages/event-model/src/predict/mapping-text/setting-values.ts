import { memberOf, type RawValue, textOf } from './raw-value.ts';

/** What a notation says of a setting: its value, or that only its tool can tell. `undefined` for a value of no use here. */
export type Reading<Value> = { readonly value: Value } | { readonly reference: string } | undefined;

const DURATIONS: ReadonlyMap<string, number> = new Map([
  ['millis', 0.001],
  ['seconds', 1],
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
]);

/** A whole number, also quoted as CloudFormation allows; a `Duration` of the CDK in seconds. */
export function numberOf(raw: RawValue): Reading<number> {
  if (raw.kind === 'reference') return { reference: raw.text };
  if (raw.kind === 'call') {
    const unit = DURATIONS.get(/(?:^|\.)Duration\.(\w+)$/.exec(raw.name)?.[1] ?? '');
    const [amount] = raw.args;
    if (unit === undefined || amount === undefined || amount.kind !== 'number') return { reference: raw.text };
    return { value: Math.round(Number(amount.text) * unit * 1000) / 1000 };
  }
  const text = raw.kind === 'number' || raw.kind === 'text' ? raw.text : '';
  if (raw.kind === 'text' && text.includes('${')) return { reference: text };
  return /^-?\d+(?:\.\d+)?(?:[eE]\+?\d+)?$/.test(text) ? { value: Number(text) } : undefined;
}

export function booleanOf(raw: RawValue): Reading<boolean> {
  if (raw.kind === 'reference' || raw.kind === 'call') return { reference: raw.text };
  if (raw.kind === 'boolean') return { value: raw.value };
  const text = raw.kind === 'text' ? raw.text.toLowerCase() : '';
  return text === 'true' || text === 'false' ? { value: text === 'true' } : undefined;
}

/** A list of names, one name, or the switch of the CDK. */
export function responseTypesOf(raw: RawValue): Reading<readonly 'ReportBatchItemFailures'[]> {
  const names = raw.kind === 'list' ? raw.items : [raw];
  if (names.some((name) => textOf(name) === 'ReportBatchItemFailures')) return { value: ['ReportBatchItemFailures'] };
  if (raw.kind === 'list' && raw.items.length === 0) return { value: [] };
  const isOn = booleanOf(raw);
  if (isOn === undefined || 'reference' in isOn) return isOn;
  return { value: isOn.value ? ['ReportBatchItemFailures'] : [] };
}

/** An ARN, the object around it, or the expression that makes one. */
export function destinationOf(raw: RawValue): Reading<string | undefined> {
  if (raw.kind === 'text') return { value: raw.text };
  // A bare name of TypeScript gets the brackets that mark what stands for a value.
  if (raw.kind === 'reference') return { value: /^[A-Za-z_$][\w$.]*$/.test(raw.text) ? `\${${raw.text}}` : raw.text };
  if (raw.kind === 'call') return { value: arnIn(raw) ?? raw.text };
  for (const name of ['OnFailure', 'onFailure', 'Destination', 'destination', 'arn']) {
    const inner = memberOf(raw, name);
    if (inner !== undefined && inner.kind !== 'null') return destinationOf(inner);
  }
  return raw.kind === 'map' ? { value: undefined } : undefined;
}

/** `new SqsDlq(Queue.fromQueueArn(this, 'Dlq', 'arn:...'))` names its queue somewhere inside. */
function arnIn(raw: RawValue): string | undefined {
  if (raw.kind === 'text') return /^(?:arn:|kafka:\/\/)/.test(raw.text) ? raw.text : undefined;
  if (raw.kind !== 'call') return undefined;
  for (const argument of raw.args) {
    const arn = arnIn(argument);
    if (arn !== undefined) return arn;
  }
  return undefined;
}
