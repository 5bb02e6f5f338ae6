import type { MappingNames } from '@shardscope/event-model';
import { type ComponentType, type KeyboardEvent, useId, useState } from 'react';
import { useSource } from '../../api/queries.ts';
import { useBatchView } from '../../panel/batch-view.ts';
import { AccountSettings } from './account-settings.tsx';
import { Advice } from './advice.tsx';
import { AssumptionsForm, changedAssumptions } from './assumptions-form.tsx';
import { CompareView } from './compare-view.tsx';
import { CopySettings } from './copy-settings.tsx';
import { PasteSettings } from './paste-settings.tsx';
import styles from './side.module.css';

export type LeafProps = {
  /** Function and stream of the settings that came in last: they go out with them again. */
  readonly names: MappingNames;
  readonly onNames: (names: MappingNames) => void;
};
type Leaf = {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly Body: ComponentType<LeafProps>;
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** What stands beside the form, one at a time: advice, the comparison, what is assumed, and the ways in and out. */
export function Side() {
  const { view } = useBatchView();
  const source = useSource();
  const { proposal, assumptions } = view.whatIf;
  const leaves: readonly Leaf[] = [
    { id: 'advice', title: 'Advice', Body: Advice },
    { id: 'compare', title: 'Compare', Body: CompareView },
    { id: 'assumed', title: 'Assumed', count: changedAssumptions(assumptions).length, Body: AssumptionsForm },
    { id: 'paste', title: 'Paste', Body: PasteSettings },
    { id: 'copy', title: 'Copy', Body: CopySettings },
    ...(source.can.replay ? [{ id: 'account', title: 'AWS', Body: AccountSettings }] : []),
  ];
  const [open, setOpen] = useState(proposal === undefined ? 'advice' : 'compare');
  const [names, setNames] = useState<MappingNames>({});
  const id = useId();
  const current = leaves.find((leaf) => leaf.id === open) ?? leaves[0];
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const at = leaves.findIndex((leaf) => leaf.id === open);
    const next = step === undefined ? undefined : leaves[(at + step + leaves.length) % leaves.length];
    if (next === undefined) return;
    event.preventDefault();
    setOpen(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-leaf="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label="Beside the settings" className={styles.leaves} onKeyDown={move}>
        {leaves.map((leaf) => (
          <button
            key={leaf.id}
            type="button"
            role="tab"
            data-leaf={leaf.id}
            aria-selected={leaf.id === open}
            aria-controls={id}
            tabIndex={leaf.id === open ? 0 : -1}
            onClick={() => setOpen(leaf.id)}
          >
            {leaf.title}
            {leaf.count ? <b> {leaf.count}</b> : null}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={id} aria-label={current?.title}>
        {current && <current.Body names={names} onNames={setNames} />}
      </div>
    </>
  );
}
