import { type ReactNode, useRef, useState } from 'react';
import { useSource } from '../api/queries.ts';
import { PlaceChip } from '../panel/place-chip.tsx';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { ThemeButton } from '../panel/theme-button.tsx';
import { CaptureList } from './capture-list.tsx';
import { KeepBox } from './keep-box.tsx';
import styles from './open.module.css';
import { useKeep } from './use-keep.ts';

type OpenPageProps = {
  /** What can be opened from live streams; it obeys the same choice of where it is kept. */
  readonly streams?: ((inMemory: boolean) => ReactNode) | undefined;
  readonly isBundle: boolean;
};

/** The first page: bring something in, or go back to what is here. */
export function OpenPage({ streams, isBundle }: OpenPageProps) {
  const source = useSource();
  const [inMemory, setInMemory] = useState(false);
  const keep = useKeep({ inMemory });
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the button for choosing one is the keyboard's way.
    <div
      className={styles.page}
      data-over={over || undefined}
      onDragEnter={(event) => {
        event.preventDefault();
        depth.current++;
        setOver(true);
      }}
      onDragLeave={() => setOver(--depth.current > 0)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) keep.keep({ content: file, title: file.name });
        else keep.keepText(event.dataTransfer.getData('text'));
      }}
    >
      <title>Shardscope</title>
      <header className={styles.header}>
        <b>Shardscope</b>
        <span className={`dim ${styles.motto}`}>
          what Lambda gets from a Kinesis stream, and what it does when records fail
        </span>
        <span className="grow" />
        <PlaceChip />
        <ThemeButton />
      </header>
      <main className={styles.main}>
        <div>
          {source.can.keep && <KeepBox keep={keep} inMemory={inMemory} onInMemory={setInMemory} />}
          {isBundle && <BundleNote refusal={keep.error} />}
          {streams?.(inMemory)}
        </div>
        <CaptureList />
      </main>
    </div>
  );
}

/** `refusal`: what came of dropping or pasting something here. */
function BundleNote({ refusal }: { readonly refusal: Error | null }) {
  return (
    <section className={styles.keep} aria-label="About this bundle">
      <h1>A saved bundle</h1>
      <p className="dim">
        Its captures are read and decoded in this page. Nothing of it is sent anywhere. Marks made here stay in this
        browser: the file itself stays as it was saved. To pass them on, save a bundle again.
      </p>
      <p>
        <a href="/">Back to the server&rsquo;s captures</a>
      </p>
      {refusal && <ProblemNotice error={refusal} />}
    </section>
  );
}
