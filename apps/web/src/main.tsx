import './ui/mantine-parts.css';
import './ui/fonts.css';
import './ui/theme.css';
import './ui/base.css';
import './ui/mantine.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createHttpSource } from './api/http.ts';
import { Problem } from './api/problem.ts';
import { Session } from './api/session.ts';
import { App, createAppRouter } from './app.tsx';
import { SettingsStore } from './state/settings.ts';

const prefersLight = window.matchMedia('(prefers-color-scheme: light)').matches;
const settings = new SettingsStore(localStorage, prefersLight ? 'light' : 'dark');
document.documentElement.dataset.theme = settings.get().theme;

const session = new Session();
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer; only silence is asked again.
      retry: (failures, error) => failures < 2 && error instanceof Problem && error.status === 0,
      refetchOnWindowFocus: false,
    },
  },
});
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// A bundle that the server keeps opens at an address of its own, so that a reload finds it again.
const [, bundleId] = /^\/bundles\/([\w-]+)(?:\/|$)/.exec(window.location.pathname) ?? [];

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <App
      session={session}
      source={createHttpSource(session)}
      bundleId={bundleId}
      settings={settings}
      queryClient={queryClient}
      router={createAppRouter(bundleId === undefined ? '/' : `/bundles/${bundleId}`)}
      styleNonce={styleNonce}
    />
  </StrictMode>,
);
void session.start();
