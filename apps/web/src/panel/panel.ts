import type { ComponentType } from 'react';
import type { Source } from '../api/source.ts';

/**
 * A tab of the batch screen. To add one: a component that reads `useBatchView()`, and one line in `panels.ts`; its tab, its
 * key and its place in the link follow.
 */
export type Panel = {
  /** In the link: never rename. */
  readonly id: string;
  readonly title: string;
  readonly place: 'record' | 'drawer';
  /** What the source must be able to do; without it the panel is left out. */
  readonly needs?: keyof Source['can'];
  readonly Body: ComponentType;
  /** What stands at the right end of the tab bar while this tab is open. */
  readonly Aside?: ComponentType;
};
