import type { Incident } from './incident.ts';

export type DemoState = 'off' | 'starting' | 'ready' | 'failed';

export type DemoIncident = Pick<Incident, 'id' | 'title' | 'about' | 'look'> & {
  readonly stream: string;
  readonly shardId: string;
};

/** The embedded Kinesis and what it holds. It starts after the page does, and nothing waits for it. */
export interface Demo {
  readonly state: DemoState;
  /** For people: why it failed. */
  readonly message: string | undefined;
  readonly endpoint: string | undefined;
  readonly region: string;
  incidents(): readonly DemoIncident[];
  stop(): void;
}

/** No demo: streams are those of AWS or of the endpoint that was configured. */
export const NO_DEMO: Demo = {
  state: 'off',
  message: undefined,
  endpoint: undefined,
  region: '',
  incidents: () => [],
  stop: () => undefined,
};
