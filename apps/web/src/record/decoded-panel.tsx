import { isJsonDocument, readJsonLayer, readTree, strictUtf8Text } from '@shardscope/event-model';
import { useMemo, useState } from 'react';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { useFields } from '../panel/use-fields.ts';
import { rowNumber } from '../state/row-key.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatBytes, formatCount, formatPlural, shorten } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { HexView } from './hex-view.tsx';
import { JsonTree } from './json-tree.tsx';
import { LayerBar } from './layer-bar.tsx';
import { layerChain } from './layer-tree.ts';
import { LongText } from './long-text.tsx';
import styles from './record.module.css';
import { LayersFrame } from './record-frame.tsx';
import { SaveBytes } from './save-bytes.tsx';
import { useLayerBytes } from './use-layer-bytes.ts';
import { useTreeText } from './use-tree-text.ts';

export function DecodedPanel() {
  return (
    <LayersFrame>{(detail, layers) => <Decoded key={rowNumber(detail)} detail={detail} layers={layers} />}</LayersFrame>
  );
}

type LayeredProps = { readonly detail: RecordDetail; readonly layers: LayerView };

function Decoded({ detail, layers }: LayeredProps) {
  const [id, choose] = useState<string>();
  const chosen = layerChain(layers, id).at(-1) ?? layers;
  return (
    <>
      <LayerBar detail={detail} root={layers} chosen={chosen} onChoose={choose} />
      {chosen.notes.map((note) => (
        <Notice key={note.code} tone={chosen.status === 'error' ? 'gone' : 'again'} title={note.message} />
      ))}
      <LayerValueView key={chosen.id} detail={detail} layer={chosen} />
    </>
  );
}

function LayerValueView({ detail, layer }: { readonly detail: RecordDetail; readonly layer: LayerView }) {
  const { bytes, partial, error } = useLayerBytes(detail, layer);
  const tree = useTreeText(detail, layer);
  const document = useMemo(() => {
    if (layer.value?.kind === 'tree') return tree.text && readTree(tree.text);
    return layer.value?.kind === 'json' && !partial ? readJsonLayer(bytes) : undefined;
  }, [layer, bytes, partial, tree.text]);
  const onPick = usePickField();
  const text = useMemo(() => strictUtf8Text(tree.text ?? bytes), [tree.text, bytes]);
  const trouble = error ?? tree.error;
  if (trouble) return <ProblemNotice error={trouble} />;
  const lossy = layer.value?.kind === 'json' ? layer.value.lossyNumbers : 0;
  return (
    <>
      <div className={styles.fill}>
        {bytes.length === 0 ? (
          <p className={styles.note}>This layer holds no bytes.</p>
        ) : document !== undefined && isJsonDocument(document) ? (
          <JsonTree document={document} onPick={onPick} />
        ) : text !== undefined && layer.value?.kind !== 'binary' ? (
          <LongText text={text} />
        ) : (
          <HexView bytes={bytes} />
        )}
      </div>
      <div className={styles.foot}>
        {text !== undefined && <CopyButton text={text} label="Copy" />}
        <SaveBytes detail={detail} layer={layer} />
        {partial && <span role="status">reading all {formatBytes(layer.outputLength ?? layer.inputLength)}…</span>}
        {lossy > 0 && (
          <span title="JavaScript would round or respell them.">{formatPlural(lossy, 'number')} kept as sent</span>
        )}
        <SequenceNumber detail={detail} />
      </div>
    </>
  );
}

/** Makes the value at a path a column, and says so. */
function usePickField(): ((path: string) => void) | undefined {
  const { paths, change, isFull } = useFields();
  const { say } = useBatchView();
  if (change === undefined) return undefined;
  return (path) => {
    if (isFull && !paths.includes(path))
      return say(`${paths.length} fields are columns already: remove one first (v).`);
    change([...paths, path]);
    say(`${path} is a column of the table.`);
  };
}

/** Records are counted from 0, as everywhere: `47 of 0–47` is the last of 48. */
function placeWords(n: number, count: number, parent = ''): string {
  const place = (i: number) => parent + formatCount(i);
  return count < 2 ? place(n) : `${place(n)} of ${place(0)}–${place(count - 1)}`;
}

function SequenceNumber({ detail }: { readonly detail: RecordDetail }) {
  const { batch, rows } = useBatchView();
  const inside = rows[detail.n]?.userRecords;
  return (
    <span title={detail.sequenceNumber}>
      {detail.m === undefined
        ? `record ${placeWords(detail.n, batch.records)} · `
        : `user record ${placeWords(detail.m, inside ?? 0, `${detail.n}.`)} · `}
      <span className="mono">
        {detail.sequenceNumber === undefined ? 'no sequence number' : shorten(detail.sequenceNumber)}
      </span>
    </span>
  );
}
