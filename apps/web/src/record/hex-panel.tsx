import { useState } from 'react';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { rowNumber } from '../state/row-key.ts';
import { formatPlural } from '../ui/format.ts';
import { HexView } from './hex-view.tsx';
import { LayerBar } from './layer-bar.tsx';
import { layerChain } from './layer-tree.ts';
import styles from './record.module.css';
import { LayersFrame } from './record-frame.tsx';
import { SaveBytes } from './save-bytes.tsx';
import { useLayerBytes } from './use-layer-bytes.ts';

export function HexPanel() {
  return (
    <LayersFrame>{(detail, layers) => <Hex key={rowNumber(detail)} detail={detail} layers={layers} />}</LayersFrame>
  );
}

function Hex({ detail, layers }: { readonly detail: RecordDetail; readonly layers: LayerView }) {
  // The outermost layer first: its output is the record's data as Kinesis holds it.
  const [id, choose] = useState(layers.id);
  const chosen = layerChain(layers, id).at(-1) ?? layers;
  return (
    <>
      <LayerBar detail={detail} root={layers} chosen={chosen} onChoose={choose} />
      <LayerHex key={chosen.id} detail={detail} layer={chosen} />
    </>
  );
}

function LayerHex({ detail, layer }: { readonly detail: RecordDetail; readonly layer: LayerView }) {
  const { bytes, partial, error } = useLayerBytes(detail, layer);
  if (error) return <ProblemNotice error={error} />;
  return (
    <>
      <HexView bytes={bytes} />
      <div className={styles.foot}>
        <SaveBytes detail={detail} layer={layer} />
        <span role="status">
          {formatPlural(bytes.length, 'byte')}
          {partial && ', reading the rest…'}
        </span>
      </div>
    </>
  );
}
