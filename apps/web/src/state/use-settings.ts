import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AwsChoice, Settings, SettingsStore } from './settings.ts';

export const SettingsContext = createContext<SettingsStore | undefined>(undefined);

export function useSettingsStore(): SettingsStore {
  const store = useContext(SettingsContext);
  if (store === undefined) throw new Error('The settings have no provider above this component.');
  return store;
}

export function useSettings(): Settings {
  const store = useSettingsStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Whose credentials, and where: one choice for every screen. A new object only where it was chosen anew. */
export function useAwsChoice(): readonly [AwsChoice, (choice: AwsChoice) => void] {
  const store = useSettingsStore();
  return [useSettings().aws, (aws) => store.update({ aws })];
}
