import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { layerBytesQuery, useSource } from '../api/queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { bytesOfBase64 } from '../ui/base64.ts';

const NO_BYTES = new Uint8Array();

/** All bytes of a layer: those that came with the record, or, where they were cut, the rest from the server. */
export function useLayerBytes(
  detail: RecordDetail,
  layer: LayerView,
): { readonly bytes: Uint8Array; readonly partial: boolean; readonly error: Error | undefined } {
  const { capture, batch } = useBatchView();
  const cut = layer.bytesCut === true;
  const rest = useQuery({ ...layerBytesQuery(useSource(), capture.id, batch.n, detail, layer.id), enabled: cut });
  const first = useMemo(
    () => (layer.bytesBase64 === undefined ? NO_BYTES : bytesOfBase64(layer.bytesBase64)),
    [layer.bytesBase64],
  );
  return { bytes: rest.data ?? first, partial: cut && rest.data === undefined, error: rest.error ?? undefined };
}
