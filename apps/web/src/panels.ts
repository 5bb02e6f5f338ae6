import { lazy } from 'react';
import type { Panel } from './panel/panel.ts';
import { MappingSummary, PredictionPanel } from './predict/prediction-panel.tsx';
import { DecodedPanel } from './record/decoded-panel.tsx';
import { HexPanel } from './record/hex-panel.tsx';
import { LayersPanel } from './record/layers-panel.tsx';
import { MetadataPanel } from './record/metadata-panel.tsx';
import { RawPanel } from './record/raw-panel.tsx';

// Behind a click, so they come when they are asked for.
const OnFailurePanel = lazy(() =>
  import('./predict/on-failure/on-failure-panel.tsx').then((module) => ({ default: module.OnFailurePanel })),
);
const ReplaysPanel = lazy(() =>
  import('./replay/replays-panel.tsx').then((module) => ({ default: module.ReplaysPanel })),
);
const ResponsePanel = lazy(() =>
  import('./respond/response-panel.tsx').then((module) => ({ default: module.ResponsePanel })),
);
const SettingsPanel = lazy(() =>
  import('./predict/settings/settings-panel.tsx').then((module) => ({ default: module.SettingsPanel })),
);

/** THE LIST of panels, in the order of their tabs. */
export const PANELS: readonly Panel[] = [
  { id: 'decoded', title: 'Decoded', place: 'record', Body: DecodedPanel },
  { id: 'raw', title: 'Raw', place: 'record', Body: RawPanel },
  { id: 'hex', title: 'Hex', place: 'record', Body: HexPanel },
  { id: 'metadata', title: 'Metadata', place: 'record', Body: MetadataPanel },
  { id: 'layers', title: 'Layers', place: 'record', Body: LayersPanel },
  { id: 'response', title: 'Response', place: 'drawer', Body: ResponsePanel },
  { id: 'prediction', title: 'What Lambda does', place: 'drawer', Body: PredictionPanel, Aside: MappingSummary },
  { id: 'settings', title: 'Settings', place: 'drawer', Body: SettingsPanel },
  { id: 'on-failure', title: 'On-failure document', place: 'drawer', Body: OnFailurePanel },
  { id: 'replays', title: 'Replays', place: 'drawer', needs: 'replay', Body: ReplaysPanel },
];
