import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bundleQuery, SourceContext, useSource } from './api/queries.ts';
import { LostBundle } from './open/lost-page.tsx';

type BundleGateProps = {
  /** The capture whose bytes are the bundle; `undefined` where the server's captures are to be shown. */
  readonly bundleId: string | undefined;
  readonly children: ReactNode;
};

/** Below it the source is the bundle, where there is one to be shown. */
export function BundleGate({ bundleId, children }: BundleGateProps) {
  const server = useSource();
  const bundle = useQuery({ ...bundleQuery(server, bundleId ?? ''), enabled: bundleId !== undefined });
  if (bundleId === undefined) return children;
  if (bundle.error) return <LostBundle error={bundle.error} />;
  if (bundle.data === undefined) return <p style={{ padding: 30 }}>Opening…</p>;
  return <SourceContext value={bundle.data}>{children}</SourceContext>;
}
