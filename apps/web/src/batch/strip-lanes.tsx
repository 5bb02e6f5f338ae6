import { memo } from 'react';
import { shorten } from '../ui/format.ts';
import { BINS, type Lane, type Strip, TONES } from './time-bins.ts';
import styles from './time-strip.module.css';

const HEIGHT = 100;
/** Even one record among thousands can be seen. */
const LEAST = 12;

/** The bars of every shard: one path a tone, so that ten thousand records are a handful of elements. */
export const StripLanes = memo(function StripLanes({ strip }: { readonly strip: Strip }) {
  return strip.lanes.map((lane) => (
    <svg
      key={lane.shardId}
      className={styles.lane}
      viewBox={`0 0 ${BINS} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {[...pathsOf(lane, strip.highest)].map(([tone, path]) => (
        <path key={tone} d={path} data-tone={tone} className={styles.bars} />
      ))}
    </svg>
  ));
});

/** `6` for `shardId-000000000006`, which is how people call a shard. */
export function shardName(shardId: string): string {
  const [, digits] = /^shardId-0*(\d+)$/.exec(shardId) ?? [];
  return digits === undefined ? shorten(shardId, 8, 4) || 'no shard' : `shard ${digits}`;
}

function pathsOf(lane: Lane, highest: number): Map<string, string> {
  const paths = new Map<string, string>();
  for (const bin of lane.bins) {
    let foot = HEIGHT;
    // What is lost comes first, at the foot: the smallest bar still shows it.
    for (const tone of TONES) {
      const count = bin.counts[tone];
      if (count === 0) continue;
      const height = Math.min(foot, Math.max(LEAST, (count / highest) * HEIGHT));
      foot -= height;
      paths.set(tone, `${paths.get(tone) ?? ''}M${bin.at} ${foot.toFixed(1)}h.8v${height.toFixed(1)}h-.8z`);
    }
  }
  return paths;
}
