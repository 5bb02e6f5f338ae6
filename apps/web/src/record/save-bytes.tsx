import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSource } from '../api/queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { Icon } from '../ui/icons.tsx';
import { saveFile } from '../ui/save-file.ts';

/** Saves the exact bytes of a layer, fetched whole: what is on screen may be a part. */
export function SaveBytes({ detail, layer }: { readonly detail: RecordDetail; readonly layer: LayerView }) {
  const source = useSource();
  const { capture, batch, say } = useBatchView();
  const save = useMutation({
    mutationFn: () => source.layerBytes(capture.id, batch.n, detail.n, layer.id),
    onSuccess: (bytes) => saveFile(`record-${detail.n}-${layer.decoder}.bin`, bytes),
    onError: (error) => say(`The bytes could not be saved. ${error.message}`),
  });
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Icon name="download" />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      Save bytes
    </Button>
  );
}
