import { lazy, Suspense, useState } from 'react';
import { useSource } from '../api/queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { LayerPath } from './layer-path.tsx';
import styles from './record.module.css';

const DecodeAs = lazy(() => import('./decode-as.tsx').then((module) => ({ default: module.DecodeAs })));

type LayerBarProps = {
  readonly detail: RecordDetail;
  readonly root: LayerView;
  readonly chosen: LayerView;
  readonly onChoose: (id: string) => void;
};

/** The head of every tab that shows layers: the way to the chosen one, and how to have it decoded in another way. */
export function LayerBar({ detail, root, chosen, onChoose }: LayerBarProps) {
  const { decoding } = useSource();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LayerPath root={root} chosen={chosen} onChoose={onChoose}>
        {decoding && (
          <button
            type="button"
            className={styles.decodeAs}
            aria-expanded={isOpen}
            data-forced={chosen.confidence === 'forced' || undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {chosen.confidence === 'forced' ? 'chosen by hand' : 'decode as'} {isOpen ? '▴' : '▾'}
          </button>
        )}
      </LayerPath>
      {isOpen && decoding && (
        <Suspense fallback={<p className={styles.note}>Loading the decoders…</p>}>
          <DecodeAs key={chosen.id} detail={detail} layer={chosen} decoding={decoding} />
        </Suspense>
      )}
    </>
  );
}
