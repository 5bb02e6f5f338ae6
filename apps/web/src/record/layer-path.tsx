import type { ReactNode } from 'react';
import type { LayerView } from '../api/shapes.ts';
import { formatBytes } from '../ui/format.ts';
import { visibleText } from '../ui/visible-text.ts';
import { commonPath, crumbsOf, partLabel, partPath, partsTitle } from './layer-tree.ts';
import { layerSize, stepSize } from './layer-words.ts';
import styles from './record.module.css';

type LayerPathProps = {
  readonly root: LayerView;
  readonly chosen: LayerView;
  readonly onChoose: (id: string) => void;
  /** What stands at the end of the way. */
  readonly children?: ReactNode;
};

// A list to choose from, not to read: user records have rows of their own, and the Layers tab lists every part.
const MAX_OPTIONS = 500;

/** `base64 412 B › gzip 1.3 KB ×3.1 › CloudWatch Logs › 3 messages › JSON`: each layer is a button that shows what it gave. */
export function LayerPath({ root, chosen, onChoose, children }: LayerPathProps) {
  return (
    <nav className={styles.path} aria-label="Layers of the record">
      {crumbsOf(root, chosen.id).map((crumb, i) =>
        crumb.kind === 'layer' ? (
          <span key={crumb.layer.id}>
            {i > 0 && <Arrow />}
            <LayerButton layer={crumb.layer} isChosen={crumb.layer.id === chosen.id} onChoose={onChoose} />
          </span>
        ) : (
          <PartsCrumb key={`in ${crumb.around.id}`} around={crumb.around} part={crumb.chosen} onChoose={onChoose} />
        ),
      )}
      {children}
    </nav>
  );
}

function Arrow() {
  return (
    <span className="faint" aria-hidden="true">
      ›
    </span>
  );
}

type LayerButtonProps = {
  readonly layer: LayerView;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
};

function LayerButton({ layer, isChosen, onChoose }: LayerButtonProps) {
  return (
    <button
      type="button"
      className={styles.layer}
      data-status={layer.status}
      aria-pressed={isChosen}
      title={layer.status === 'ok' ? layerSize(layer) : layer.notes[0]?.message}
      onClick={() => onChoose(layer.id)}
    >
      {layer.decoder} <span className="faint">{stepSize(layer)}</span>
    </button>
  );
}

type PartsCrumbProps = {
  readonly around: LayerView;
  readonly part: LayerView | undefined;
  readonly onChoose: (id: string) => void;
};

function PartsCrumb({ around, part, onChoose }: PartsCrumbProps) {
  const title = partsTitle(around);
  const path = part === undefined ? commonPath(around.children) : undefined;
  const hidden = around.children.length - MAX_OPTIONS;
  return (
    <>
      <span>
        <Arrow />
        <select
          className={styles.parts}
          aria-label={`Part of ${around.decoder}`}
          value={part?.id ?? around.id}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value={around.id}>{title}</option>
          {around.children.slice(0, MAX_OPTIONS).map((child) => (
            <option key={child.id} value={child.id}>
              {visibleText(`${partLabel(child)} · ${partPath(child)} · ${formatBytes(child.inputLength)}`)}
            </option>
          ))}
          {hidden > 0 && <option disabled>{hidden} more: the Layers tab lists them</option>}
        </select>
      </span>
      {path !== undefined && (
        <span className="dim">
          <Arrow /> {path}
        </span>
      )}
    </>
  );
}
