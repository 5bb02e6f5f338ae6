import type { Input, InputContext, OpenedInput } from '../input.ts';

/** A saved bundle of Shardscope. It is recognised and named; `readBundle` takes it apart, for a bundle is captures and no batch. */
export const bundle: Input = {
  name: 'bundle',
  open({ document, node, pointer }: InputContext): OpenedInput | undefined {
    if (pointer !== '' || document.member(node, 'shardscopeBundle') === undefined) return undefined;
    return {
      kind: 'bundle',
      title: 'Shardscope bundle',
      message: 'This is a saved bundle: captures with their marks. Open it to see them as they were saved.',
      batches: [],
      issues: [],
    };
  },
};
