import type { Streams } from '../api/streams.ts';
import { IncidentsSection } from './incidents-section.tsx';
import { ReadProgress } from './read-progress.tsx';
import styles from './streams.module.css';
import { StreamsSection } from './streams-section.tsx';
import { useRead } from './use-read.ts';

/** What can be opened from a live stream: incidents of the demo with one click, and any shard by its form. */
export function StreamSections({ live }: { readonly live: Streams }) {
  const read = useRead(live);
  return (
    <div className={styles.sections}>
      <ReadProgress read={read} />
      <IncidentsSection live={live} read={read} />
      <StreamsSection live={live} read={read} />
    </div>
  );
}
