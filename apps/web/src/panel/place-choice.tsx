import { lazy, Suspense } from 'react';
import type { Streams } from '../api/streams.ts';

// It comes a moment after the first screen, which does not wait for it.
const PlaceForm = lazy(async () => ({ default: (await import('./place-form.tsx')).PlaceForm }));

/** The form of the one choice, wherever it stands. */
export function PlaceChoice({ live }: { readonly live: Streams }) {
  return (
    <Suspense fallback={<p role="status">Reading the profiles…</p>}>
      <PlaceForm live={live} />
    </Suspense>
  );
}
