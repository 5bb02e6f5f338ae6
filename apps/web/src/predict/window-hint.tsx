import { Button } from '@mantine/core';
import { useBatchView } from '../panel/batch-view.ts';
import { shownMapping, usedMapping, withShownMapping } from '../state/what-if.ts';
import { formatDuration } from '../ui/format.ts';

/** The event comes from a mapping with a tumbling window, and the settings have none: then its state counts for nothing. */
export function WindowHint() {
  const { batch, view, setWhatIf } = useBatchView();
  if (batch.window === undefined || usedMapping(view.whatIf).tumblingWindowInSeconds > 0) return null;
  const seconds = (Date.parse(batch.window.end) - Date.parse(batch.window.start)) / 1000;
  if (!(seconds >= 1)) return null;
  const mapping = { ...shownMapping(view.whatIf), tumblingWindowInSeconds: seconds };
  return (
    <div>
      <p>The event has a tumbling window of {formatDuration(seconds)}; the settings have none.</p>
      <Button
        size="compact-xs"
        variant="default"
        mt={6}
        onClick={() => setWhatIf(withShownMapping(view.whatIf, mapping))}
      >
        Set TumblingWindowInSeconds to {seconds}
      </Button>
    </div>
  );
}
