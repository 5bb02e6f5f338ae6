import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { layerBytesQuery, useSource } from '../api/queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { formatBytes, formatPlural } from '../ui/format.ts';
import type { HexMark } from './hex-line.tsx';
import { HexView } from './hex-view.tsx';
import styles from './record.module.css';
import { SaveBytes } from './save-bytes.tsx';

type LayerBytesProps = {
  readonly detail: RecordDetail;
  readonly layer: LayerView;
  readonly around: LayerView | undefined;
};

/**
 * The bytes that a layer was given: marked in those of the layer around it where they lie there as they are, else by
 * themselves. What is behind the bytes that its decoder read is marked too.
 */
export function LayerBytes({ detail, layer, around }: LayerBytesProps) {
  const source = useSource();
  const { capture, batch } = useBatchView();
  const shown = layer.place === undefined || around === undefined ? layer : around;
  const { data, error } = useQuery(layerBytesQuery(source, capture.id, batch.n, detail, shown.id, 'input'));
  const marks = useMemo(() => marksOf(layer, shown === around), [layer, shown, around]);
  return (
    <>
      <p className={styles.bytesHead}>{headOf(layer, shown)}</p>
      <div className={styles.bytes}>
        {error ? (
          <ProblemNotice error={error} />
        ) : data === undefined ? (
          <p className={styles.note}>Reading {formatBytes(shown.inputLength)}…</p>
        ) : (
          <HexView bytes={data} marks={marks} />
        )}
      </div>
      <div className={styles.foot}>
        {layer.outputLength !== undefined && <SaveBytes detail={detail} layer={layer} what="output" />}
        <SaveBytes detail={detail} layer={layer} what="input" />
        {layer.trailingLength > 0 && <SaveBytes detail={detail} layer={layer} what="trailing" />}
      </div>
    </>
  );
}

function marksOf(layer: LayerView, isInside: boolean): readonly HexMark[] {
  const start = isInside ? (layer.place?.start ?? 0) : 0;
  const end = start + layer.inputLength;
  const read = end - layer.trailingLength;
  const marks: HexMark[] = [];
  if (isInside) marks.push({ start, end: read, tone: 'layer' });
  if (layer.trailingLength > 0) marks.push({ start: read, end, tone: 'trailing' });
  return marks;
}

function headOf(layer: LayerView, shown: LayerView): string {
  const trailing = layer.trailingLength === 0 ? '' : `; ${formatPlural(layer.trailingLength, 'byte')} behind it`;
  if (shown === layer) return `What ${layer.decoder} was given${trailing}`;
  const { start, end } = layer.place ?? { start: 0, end: 0 };
  return `Bytes ${start}–${end} of ${shown.decoder}${trailing}`;
}
