import type { LayerView } from '../api/shapes.ts';
import { formatBytes, formatCount } from '../ui/format.ts';
import { countRefusals, layerChain } from './layer-tree.ts';
import styles from './record.module.css';

type LayerPathProps = {
  readonly root: LayerView;
  readonly chosen: LayerView;
  readonly onChoose: (id: string) => void;
};

/** `base64 › gzip 412 → 1,288 B › JSON`: each layer is a button that shows what it gave. */
export function LayerPath({ root, chosen, onChoose }: LayerPathProps) {
  const chain = layerChain(root, undefined);
  const declined = countRefusals(chain);
  return (
    <nav className={styles.path} aria-label="Layers of the record">
      {chain.map((layer, i) => (
        <span key={layer.id}>
          {i > 0 && <span className="faint">›</span>}
          <button
            type="button"
            className={styles.layer}
            data-status={layer.status}
            aria-pressed={layer.id === chosen.id}
            onClick={() => onChoose(layer.id)}
          >
            {layer.decoder} <span className="faint">{layerSize(layer)}</span>
          </button>
        </span>
      ))}
      <span className="faint">{declined > 0 && `${formatCount(declined)} others declined`}</span>
    </nav>
  );
}

export function layerSize(layer: LayerView): string {
  return layer.outputLength === undefined || layer.outputLength === layer.inputLength
    ? formatBytes(layer.inputLength)
    : `${formatBytes(layer.inputLength)} → ${formatBytes(layer.outputLength)}`;
}
