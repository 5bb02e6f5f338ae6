import type { FailingBehaviour } from '@shardscope/event-model';
import type { WhatIf } from '../../state/what-if.ts';

type Behaviour = WhatIf['behaviour'];
export type HowOften = 'always' | 'recovers' | 'throttled';

/** How often a failing function fails. The model says it as one choice; a person answers two questions. */
export function howOftenOf({ kind }: Behaviour): HowOften {
  return kind === 'recovers' || kind === 'throttled' ? kind : 'always';
}

/** What it does where it fails; `undefined` for an exact response, which does not look at the marks. */
export function failingOf(behaviour: Behaviour): FailingBehaviour | undefined {
  if (behaviour.kind === 'returns') return undefined;
  if (behaviour.kind !== 'recovers' && behaviour.kind !== 'throttled') return behaviour;
  return behaviour.failing ?? { kind: 'reports-marked' };
}

const FIRST_TIMES = 2;

export function timesOf(behaviour: Behaviour): number {
  return 'times' in behaviour ? behaviour.times : FIRST_TIMES;
}

/** Both answers as the one choice of the model. */
export function behaviourOf(failing: FailingBehaviour, howOften: HowOften, times: number): Behaviour {
  if (howOften === 'always') return failing;
  const isPlainReport = failing.kind === 'reports-marked' && !failing.stopsAtFirst;
  return { kind: howOften, times, ...(!isPlainReport && { failing }) };
}
