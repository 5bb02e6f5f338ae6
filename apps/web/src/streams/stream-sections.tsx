import type { Streams } from '../api/streams.ts';
import { IncidentsSection } from './incidents-section.tsx';
import { ReadProgress } from './read-progress.tsx';
import styles from './streams.module.css';
import { StreamsSection } from './streams-section.tsx';
import { useRead } from './use-read.ts';

type SectionsProps = {
  readonly live: Streams;
  /** What is read touches no disk. */
  readonly inMemory: boolean;
};

/** What can be opened from a live stream: incidents of the demo with one click, and any shard by its form. */
export function StreamSections({ live, inMemory }: SectionsProps) {
  const read = useRead(live, inMemory);
  return (
    <div className={styles.sections}>
      <div className={styles.progress}>
        <ReadProgress read={read} />
      </div>
      <IncidentsSection live={live} read={read} />
      <StreamsSection live={live} read={read} />
    </div>
  );
}
