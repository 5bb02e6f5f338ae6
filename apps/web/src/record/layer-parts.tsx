import { useState } from 'react';
import type { LayerView } from '../api/shapes.ts';
import { formatBytes, formatCount } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import { partLabel, partPath, partsTitle } from './layer-tree.ts';
import styles from './record.module.css';

const BUDGET = 20;

/** What lies inside a layer beside each other: user records, messages, strings that hold JSON. */
export function LayerParts({
  layer,
  onChoose,
}: {
  readonly layer: LayerView;
  readonly onChoose: (id: string) => void;
}) {
  const [budget, setBudget] = useState(BUDGET);
  const shown = layer.children.slice(0, budget);
  const more = layer.children.length - shown.length;
  return (
    <>
      <ul className={styles.partList} aria-label={partsTitle(layer)}>
        {shown.map((part) => (
          <li key={part.id}>
            <button type="button" onClick={() => onChoose(part.id)}>
              <span>{visibleText(partLabel(part))}</span>
              <span className="mono">{partPath(part)}</span>
              <span className="mono dim">{formatBytes(part.inputLength)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className={styles.more}>
          {formatCount(more)} more
          <button type="button" onClick={() => setBudget(budget * 5)}>
            Load more
          </button>
        </div>
      )}
    </>
  );
}
