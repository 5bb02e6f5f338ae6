import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, Navigate, Outlet, RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { batchQuery, captureQuery, SourceContext, useSource } from './api/queries.ts';
import type { Session } from './api/session.ts';
import type { Source } from './api/source.ts';
import { BatchScreen } from './batch/batch-screen.tsx';
import { BundleGate } from './bundle-gate.tsx';
import { CapturePage } from './open/capture-page.tsx';
import { LostPage } from './open/lost-page.tsx';
import { OpenPage } from './open/open-page.tsx';
import { SignedOut } from './open/signed-out.tsx';
import { PANELS } from './panels.ts';
import type { SettingsStore } from './state/settings.ts';
import { SettingsContext, useSettings } from './state/use-settings.ts';
import { StreamSections } from './streams/stream-sections.tsx';
import { mantineTheme } from './ui/mantine-theme.ts';
import { NowProvider } from './ui/now.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: () => <LostPage error={undefined} /> });
const openRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OpenRoute });
const captureRoute = createRoute({ getParentRoute: () => rootRoute, path: '/captures/$id', component: CaptureRoute });
const batchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/captures/$id/batches/$batch',
  component: BatchRoute,
});
const routeTree = rootRoute.addChildren([openRoute, captureRoute, batchRoute]);

// The batch screen reads and writes its query itself (state/location.ts): here it is text, never JSON to be reshaped.
const plainSearch = {
  parseSearch: (search: string) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search: Record<string, unknown>) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text === '' ? '' : `?${text}`;
  },
};
export const createAppRouter = (basepath: string) => createRouter({ routeTree, basepath, ...plainSearch });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

export type AppProps = {
  readonly session: Session;
  readonly source: Source;
  /** The capture whose bytes are the bundle to show in place of what the server has. */
  readonly bundleId: string | undefined;
  readonly settings: SettingsStore;
  readonly queryClient: QueryClient;
  readonly router: ReturnType<typeof createAppRouter>;
  /** Style tags that a component makes at run time carry it: the page's policy lets no other in. */
  readonly styleNonce: string;
};

export function App({ session, source, bundleId, settings, queryClient, router, styleNonce }: AppProps) {
  const sign = useSyncExternalStore(session.subscribe, session.get);
  return (
    <SettingsContext value={settings}>
      <ThemedPage styleNonce={styleNonce}>
        <NowProvider>
          <QueryClientProvider client={queryClient}>
            <SourceContext value={source}>
              {sign.kind === 'signed-in' && (
                <BundleGate bundleId={bundleId}>
                  <RouterProvider router={router} />
                </BundleGate>
              )}
              {sign.kind === 'signed-out' && (
                <SignedOut because={sign.because} onSignIn={(text) => void session.signIn(text)} />
              )}
            </SourceContext>
          </QueryClientProvider>
        </NowProvider>
      </ThemedPage>
    </SettingsContext>
  );
}

function ThemedPage({ styleNonce, children }: { readonly styleNonce: string; readonly children: ReactNode }) {
  const { theme: name } = useSettings();
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={name}
      getStyleNonce={() => styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles
    >
      {children}
    </MantineProvider>
  );
}

function OpenRoute() {
  const { live, name } = useSource();
  return (
    <OpenPage
      streams={live && ((inMemory) => <StreamSections live={live} inMemory={inMemory} />)}
      isBundle={name === 'bundle'}
    />
  );
}

function CaptureRoute() {
  const { id } = captureRoute.useParams();
  const capture = useQuery(captureQuery(useSource(), id));
  if (capture.error) return <LostPage error={capture.error} onRetry={() => void capture.refetch()} />;
  if (capture.data === undefined) return <Waiting />;
  const [only, second] = capture.data.batchList;
  if (only !== undefined && second === undefined) {
    return <Navigate to="/captures/$id/batches/$batch" params={{ id, batch: String(only.n) }} replace />;
  }
  return <CapturePage capture={capture.data} />;
}

function BatchRoute() {
  const { id, batch: n } = batchRoute.useParams();
  const source = useSource();
  const capture = useQuery(captureQuery(source, id));
  const batch = useQuery(batchQuery(source, id, Number(n)));
  const error = capture.error ?? batch.error;
  if (error) return <LostPage error={error} onRetry={() => void Promise.all([capture.refetch(), batch.refetch()])} />;
  if (capture.data === undefined || batch.data === undefined) return <Waiting />;
  return (
    <BatchScreen
      key={`${id}/${n}`}
      capture={capture.data}
      batch={batch.data}
      panels={PANELS.filter(({ needs }) => needs === undefined || source.can[needs])}
    />
  );
}

const Waiting = () => <p style={{ padding: 30 }}>Opening…</p>;
