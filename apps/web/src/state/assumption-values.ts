import { type Assumptions, DEFAULT_ASSUMPTIONS } from '@shardscope/event-model';

type Keys<Kind> = { [Name in keyof Assumptions]: Assumptions[Name] extends Kind ? Name : never }[keyof Assumptions];
export type NumberAssumption = Keys<number>;
export type ChoiceAssumption = Keys<string>;

/** What a number may be; the same bounds that the server asks for. */
export const ASSUMPTION_RANGES: Readonly<
  Record<NumberAssumption, { readonly minimum: number; readonly maximum: number }>
> = {
  backoffFirstSeconds: { minimum: 0.01, maximum: 3600 },
  backoffMaximumSeconds: { minimum: 0.01, maximum: 86_400 },
  invocationSeconds: { minimum: 0, maximum: 900 },
  retentionHours: { minimum: 1, maximum: 8760 },
};

export const ASSUMPTION_CHOICES: { readonly [Name in ChoiceAssumption]: readonly Assumptions[Name][] } = {
  nonObjectResponse: ['fail', 'succeed'],
  unknownIdentifiers: ['fail', 'ignore'],
  bisectWithoutRetries: ['split', 'discard'],
  bisectMalformedReport: ['split', 'retry'],
  bisectInWindow: ['split', 'retry'],
  topUp: ['none', 'waiting'],
  ageAtLimit: ['deliver', 'discard'],
  expiredMessages: ['one', 'each'],
  retentionMessages: ['none', 'sent'],
  windowEndsWith: ['next-record', 'time'],
  lateRecords: ['own-window', 'open-window'],
  laneOfKey: ['hash', 'order-of-keys'],
};

/** Assumptions from texts by their names. What is missing, or cannot be assumed, takes its default. */
export function readAssumptions(textOf: (name: string) => string | undefined): Assumptions {
  const read: Record<string, string | number> = {};
  for (const [name, { minimum, maximum }] of Object.entries(ASSUMPTION_RANGES)) {
    const text = textOf(name);
    const value = text !== undefined && /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) read[name] = value;
  }
  for (const [name, choices] of Object.entries(ASSUMPTION_CHOICES)) {
    const choice = choices.find((it) => it === textOf(name));
    if (choice !== undefined) read[name] = choice;
  }
  return { ...DEFAULT_ASSUMPTIONS, ...read };
}
