import { utf8Bytes } from '@shardscope/event-model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { layerBytesQuery, useSource } from '../api/queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';

/** The JSON text of a layer that is a tree: what came with the record or, where it was long, from the server. */
export function useTreeText(
  detail: RecordDetail,
  { id, value }: LayerView,
): { readonly text: Uint8Array | undefined; readonly error: Error | undefined } {
  const { capture, batch } = useBatchView();
  const tree = value?.kind === 'tree' ? value : undefined;
  const query = layerBytesQuery(useSource(), capture.id, batch.n, detail, id, 'text');
  const rest = useQuery({ ...query, enabled: tree?.textCut === true });
  const text = useMemo(() => (tree === undefined || tree.textCut ? undefined : utf8Bytes(tree.text)), [tree]);
  return { text: text ?? rest.data, error: rest.error ?? undefined };
}
