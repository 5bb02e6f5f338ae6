import type { DecoderChoice } from '@shardscope/event-model';
import type { DecoderChoice as ShownChoice } from '../decoding.ts';

/** A choice as the interface of the server spells it, read; `undefined` where it does not say what it is for. */
export function choiceOf({ for: scope, batch, n, streamArn, force }: ShownChoice): DecoderChoice | undefined {
  if (scope === 'capture') return { for: { kind: scope }, force };
  if (scope === 'stream') return streamArn === undefined ? undefined : { for: { kind: scope, streamArn }, force };
  return batch === undefined || n === undefined ? undefined : { for: { kind: scope, batch, n }, force };
}

export function shownChoice({ for: target, force: names }: DecoderChoice): ShownChoice {
  const force = [...names];
  if (target.kind === 'capture') return { for: target.kind, force };
  if (target.kind === 'stream') return { for: target.kind, streamArn: target.streamArn, force };
  return { for: target.kind, batch: target.batch, n: target.n, force };
}
