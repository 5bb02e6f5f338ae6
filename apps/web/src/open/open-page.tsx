import { type ReactNode, useRef, useState } from 'react';
import { useSource } from '../api/queries.ts';
import { ThemeButton } from '../panel/theme-button.tsx';
import { CaptureList } from './capture-list.tsx';
import { KeepBox } from './keep-box.tsx';
import styles from './open.module.css';
import { useKeep } from './use-keep.ts';

/** The first page: bring something in, or go back to what is here. */
export function OpenPage({ streams }: { readonly streams?: ReactNode }) {
  const source = useSource();
  const keep = useKeep();
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
        <span className="dim">what Lambda gets from a Kinesis stream, and what it does when records fail</span>
        <span className="grow" />
        <ThemeButton />
      </header>
      <main className={styles.main}>
        <div>
          {source.can.keep && <KeepBox keep={keep} />}
          {streams}
        </div>
        <CaptureList />
      </main>
    </div>
  );
}
