import { useState } from 'react';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { rowNumber } from '../state/row-key.ts';
import { Notice } from '../ui/notice.tsx';
import { visibleText } from '../ui/visible-text.ts';
import { LayerBar } from './layer-bar.tsx';
import { LayerBytes } from './layer-bytes.tsx';
import { LayerParts } from './layer-parts.tsx';
import { layerChain } from './layer-tree.ts';
import { formatRatio, layerSize, layerSureness } from './layer-words.ts';
import styles from './record.module.css';
import { LayersFrame } from './record-frame.tsx';

/** The way in, layer by layer: which decoder took it, how sure it is, why the others declined, and its very bytes. */
export function LayersPanel() {
  return (
    <LayersFrame>{(detail, layers) => <Layers key={rowNumber(detail)} detail={detail} layers={layers} />}</LayersFrame>
  );
}

function Layers({ detail, layers }: { readonly detail: RecordDetail; readonly layers: LayerView }) {
  const [id, choose] = useState<string>();
  const chain = layerChain(layers, id);
  const chosen = chain.at(-1) ?? layers;
  return (
    <>
      <LayerBar detail={detail} root={layers} chosen={chosen} onChoose={choose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
      <section className={styles.fill} aria-label={`Layer ${chosen.decoder}`} tabIndex={0}>
        <LayerHead layer={chosen} />
        {chosen.notes.map((note) => (
          <Notice key={note.code} tone={chosen.status === 'error' ? 'gone' : 'again'} title={note.message} />
        ))}
        <LayerFacts layer={chosen} />
        {chosen.children.length > 0 && (chosen.children.length > 1 || chosen.value !== undefined) && (
          <LayerParts key={chosen.id} layer={chosen} onChoose={choose} />
        )}
        <Refusals layer={chosen} />
        <LayerBytes key={`${chosen.id} ${chosen.decoder}`} detail={detail} layer={chosen} around={chain.at(-2)} />
      </section>
    </>
  );
}

function LayerHead({ layer }: { readonly layer: LayerView }) {
  const ratio = formatRatio(layer);
  const { word, why } = layerSureness(layer);
  return (
    <div className={styles.layerHead}>
      <b className="mono">{layer.decoder}</b>
      <span className="dim" title={why}>
        {word}
      </span>
      <span className={`mono ${styles.layerSize}`}>
        {layerSize(layer)}
        {ratio !== undefined && <span className="dim"> {ratio}</span>}
      </span>
    </div>
  );
}

function LayerFacts({ layer }: { readonly layer: LayerView }) {
  // The head has said it.
  const facts = layer.facts.filter(([name]) => name !== 'ratio');
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact's name may come twice, and the list never changes.
        <div key={i} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{visibleText(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Refusals({ layer }: { readonly layer: LayerView }) {
  const { refusals } = layer;
  if (refusals.length === 0) return null;
  return (
    <details className={styles.refusals}>
      <summary>
        {refusals.length} {refusals.length === 1 ? 'decoder' : 'decoders'} declined before
      </summary>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.decoder}>
            <span className="mono">{refusal.decoder}</span> {refusal.because}
          </li>
        ))}
      </ul>
    </details>
  );
}
