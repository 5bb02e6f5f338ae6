import type { FailingBehaviour, FunctionBehaviour } from '@shardscope/event-model';
import { isTooLongForLink, packText, unpackText } from './link-text.ts';

type Behaviour = Exclude<FunctionBehaviour, { kind: 'script' }>;
type Texts = Readonly<Record<string, string | undefined>>;

/** A behaviour as parameters of a link: `recovers-3.throws-on-marked`; an exact response has a parameter of its own, and none where it is too long. */
export function behaviourParameters(behaviour: Behaviour): Readonly<Record<string, string>> {
  switch (behaviour.kind) {
    case 'returns':
      // Another response than the chosen one would be a lie; without it the link means what it says by default.
      if (isTooLongForLink(behaviour.payloadText ?? '')) return {};
      return {
        function: behaviour.kind,
        ...(behaviour.payloadText !== undefined && { response: packText(behaviour.payloadText) }),
      };
    case 'recovers':
    case 'throttled': {
      const { kind, times, failing } = behaviour;
      return { function: `${kind}-${times}${failing === undefined ? '' : `.${failingText(failing)}`}` };
    }
    default:
      return { function: failingText(behaviour) };
  }
}

/** Reads it back; `undefined` for what is none. */
export function readBehaviour({ function: text = '', response }: Texts): Behaviour | undefined {
  if (text === 'returns') return readReturns(response);
  const [, kind, times, failing] = /^(recovers|throttled)-(\d{1,6})(?:\.(.+))?$/.exec(text) ?? [];
  if (kind !== 'recovers' && kind !== 'throttled') return readFailing(text);
  const inner = failing === undefined ? undefined : readFailing(failing);
  return { kind, times: Number(times), ...(inner && { failing: inner }) };
}

function readReturns(packed: string | undefined): Behaviour | undefined {
  if (packed === undefined) return { kind: 'returns' };
  const payloadText = unpackText(packed);
  return payloadText === undefined ? undefined : { kind: 'returns', payloadText };
}

function failingText(failing: FailingBehaviour): string {
  if (failing.kind === 'reports-marked' && failing.stopsAtFirst) return `${failing.kind}.first`;
  if (failing.kind === 'powertools-batch' && failing.throwsWhenAllFail === false) return `${failing.kind}.reports`;
  return failing.kind;
}

function readFailing(text: string): FailingBehaviour | undefined {
  switch (text) {
    case 'reports-marked.first':
      return { kind: 'reports-marked', stopsAtFirst: true };
    case 'powertools-batch.reports':
      return { kind: 'powertools-batch', throwsWhenAllFail: false };
    case 'reports-marked':
    case 'throws-on-marked':
    case 'times-out-on-marked':
    case 'powertools-batch':
      return { kind: text };
    default:
      return undefined;
  }
}
