import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSource } from '../api/queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { rowNumber } from '../state/row-key.ts';
import { Icon } from '../ui/icons.tsx';
import { saveFile } from '../ui/save-file.ts';

type SaveBytesProps = {
  readonly detail: RecordDetail;
  readonly layer: LayerView;
  /** What came out of a layer, what went in, or what is behind the bytes that its decoder read. */
  readonly what?: 'output' | 'input' | 'trailing';
};

const WORDS = { output: 'Save output', input: 'Save input', trailing: 'Save the rest' };

/** Saves the exact bytes of a layer, fetched whole: what is on screen may be a part. */
export function SaveBytes({ detail, layer, what }: SaveBytesProps) {
  const source = useSource();
  const { capture, batch, say } = useBatchView();
  const as = what === 'input' || what === 'trailing' ? 'input' : undefined;
  const save = useMutation({
    mutationFn: async () => {
      const bytes = await source.layerBytes(capture.id, batch.n, detail.n, layer.id, as, detail.m);
      return what === 'trailing' ? bytes.subarray(bytes.length - layer.trailingLength) : bytes;
    },
    onSuccess: (bytes) => saveFile(`record-${rowNumber(detail)}-${layer.decoder}${what ? `-${what}` : ''}.bin`, bytes),
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
      {what === undefined ? 'Save bytes' : WORDS[what]}
    </Button>
  );
}
