import type { KeyboardEvent } from 'react';
import type { TimeSpan } from '../state/location.ts';
import { useSettings } from '../state/use-settings.ts';
import { formatMoment } from '../ui/format.ts';
import { BINS, shareOf } from './time-bins.ts';
import styles from './time-strip.module.css';

type BrushEdgeProps = {
  readonly name: 'from' | 'to';
  readonly span: TimeSpan;
  readonly brush: TimeSpan;
  readonly onChange: (brush: TimeSpan | undefined) => void;
};

/** One end of the brush as a slider: arrows move it by a bar, Home and End to the ends, Escape takes the brush away. */
export function BrushEdge({ name, span, brush, onChange }: BrushEdgeProps) {
  const { timeZone } = useSettings();
  const millis = name === 'from' ? brush.fromMillis : brush.toMillis;
  const press = (event: KeyboardEvent) => {
    const to = event.key === 'Escape' ? undefined : movedBy(event.key, millis, span);
    if (event.key !== 'Escape' && to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) return onChange(undefined);
    onChange(
      name === 'from'
        ? { ...brush, fromMillis: Math.min(to, brush.toMillis) }
        : { ...brush, toMillis: Math.max(to, brush.fromMillis) },
    );
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name === 'from' ? 'Records from' : 'Records to'}
      aria-valuemin={span.fromMillis}
      aria-valuemax={span.toMillis}
      aria-valuenow={millis}
      aria-valuetext={`${formatMoment(millis, span, timeZone)} ${timeZone === 'utc' ? 'UTC' : 'local time'}`}
      className={styles.edge}
      style={{ left: `${shareOf(millis, span) * 100}%` }}
      onKeyDown={press}
    />
  );
}

function movedBy(key: string, millis: number, { fromMillis, toMillis }: TimeSpan): number | undefined {
  const bar = Math.max(1, Math.round((toMillis - fromMillis) / BINS));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: bar,
    ArrowUp: bar,
    ArrowLeft: -bar,
    ArrowDown: -bar,
    PageUp: 10 * bar,
    PageDown: -10 * bar,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(fromMillis, Math.min(toMillis, millis + step));
}
