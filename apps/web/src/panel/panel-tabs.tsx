import { type KeyboardEvent, type Ref, Suspense, useId } from 'react';
import type { Panel } from './panel.ts';
import styles from './panel-tabs.module.css';

type PanelTabsProps = {
  readonly label: string;
  readonly panels: readonly Panel[];
  readonly current: string;
  readonly onChange: (id: string) => void;
  /** What the open panel stands in: it takes the focus. */
  readonly body?: Ref<HTMLDivElement>;
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A pane of tabs: arrow keys move between them, only the open one is mounted. */
export function PanelTabs({ label, panels, current, onChange, body }: PanelTabsProps) {
  const id = useId();
  const open = panels.find((panel) => panel.id === current) ?? panels[0];
  if (open === undefined) return null;
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = panels[(panels.indexOf(open) + step + panels.length) % panels.length];
    if (next === undefined) return;
    onChange(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <section className={styles.pane} aria-label={label}>
      <div className={styles.bar}>
        <div role="tablist" aria-label={label} onKeyDown={move} style={{ display: 'contents' }}>
          {panels.map((panel) => (
            <button
              key={panel.id}
              type="button"
              role="tab"
              id={`${id}-${panel.id}`}
              data-tab={panel.id}
              aria-selected={panel === open}
              aria-controls={`${id}-body`}
              tabIndex={panel === open ? 0 : -1}
              className={styles.tab}
              onClick={() => onChange(panel.id)}
            >
              {panel.title}
            </button>
          ))}
        </div>
        {open.Aside && (
          <div className={styles.aside}>
            <open.Aside />
          </div>
        )}
      </div>
      <div
        ref={body}
        role="tabpanel"
        id={`${id}-body`}
        aria-labelledby={`${id}-${open.id}`} // biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel takes the focus, so that its text can be scrolled.
        tabIndex={0}
        className={styles.body}
      >
        <Suspense fallback={<p className={styles.coming}>Opening…</p>}>
          <open.Body />
        </Suspense>
      </div>
    </section>
  );
}
