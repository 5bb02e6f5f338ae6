import type { LayerView } from '../api/shapes.ts';
import { layerSize } from './layer-path.tsx';
import styles from './record.module.css';
import { LayersFrame } from './record-frame.tsx';

/** Which decoder took each layer, how sure it is, and why the others declined. */
export function LayersPanel() {
  return (
    <LayersFrame>
      {(_detail, layers) => (
        <ul className={styles.layers}>
          <LayerItem layer={layers} />
        </ul>
      )}
    </LayersFrame>
  );
}

function LayerItem({ layer }: { readonly layer: LayerView }) {
  return (
    <li>
      <div className={styles.layerHead}>
        <b className="mono">{layer.decoder}</b>
        <span className="dim">
          {layerSize(layer)} · {layer.status === 'ok' ? layer.confidence : layer.status}
          {layer.trailingLength > 0 && ` · ${layer.trailingLength} bytes behind it`}
        </span>
      </div>
      <ul className={styles.refusals}>
        {layer.notes.map((note) => (
          <li key={note.code}>{note.message}</li>
        ))}
        {layer.facts.map(([name, value]) => (
          <li key={name}>
            {name} <span className="mono">{value}</span>
          </li>
        ))}
        {layer.refusals.map((refusal) => (
          <li key={refusal.decoder}>
            <span className="mono">{refusal.decoder}</span> declined. {refusal.because}
          </li>
        ))}
      </ul>
      {layer.children.length > 0 && (
        <ul>
          {layer.children.map((child) => (
            <LayerItem key={child.id} layer={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
