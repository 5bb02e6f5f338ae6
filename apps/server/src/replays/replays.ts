import type { Difference, EventSourceMapping, EventTemplate, ReplayOutcome } from '@shardscope/event-model';
import type { Role } from '../access.ts';
import type { AskedPlace } from '../aws/aws.ts';
import type { FunctionTarget } from '../functions/functions.ts';

export type Writer = { readonly actor: string; readonly role: Role };

/** One thing that is known of a target before anything is sent, or that cannot be had. */
export type PlanFact = { readonly name: string; readonly value?: string | number; readonly known: boolean };

/** What a send must find unchanged, and how it has to call. */
export type PlanNotes = {
  readonly facts: readonly PlanFact[];
  /** What was chosen for the plan; a send is bound to it. Absent in plans of an older version. */
  readonly place?: AskedPlace;
  /** Of the credentials, as STS said it. */
  readonly callerAccount?: string;
  readonly template?: EventTemplate;
  readonly timeoutSeconds: number;
  readonly codeSha256?: string;
  readonly logTail: boolean;
};

/** Exactly what would be sent, and where. Nothing has run. */
export type ReplayPlan = {
  readonly id: string;
  readonly captureId: string;
  readonly batch: number;
  readonly positions?: readonly number[];
  readonly target: FunctionTarget;
  readonly notes: PlanNotes;
  readonly payloadBytes: number;
  readonly payloadSha256: string;
  readonly differences: readonly Difference[];
  readonly expiresAt: number;
};

/** What a send is asked to do with the plan. */
export type SendRequest = {
  readonly confirm?: string;
  readonly reason?: string;
  readonly mapping?: Partial<EventSourceMapping>;
};

/** How a send ended. */
export type SendResult = {
  readonly outcome: ReplayOutcome;
  readonly message: string;
  readonly durationMillis?: number;
  readonly statusCode?: number;
  readonly requestId?: string;
  readonly executedVersion?: string;
  readonly functionError?: string;
  readonly answer?: Uint8Array;
  readonly logTail?: string;
};

/** A row of the history: planned, being sent, or sent. JSON of the model's own answers is kept as it was computed. */
export type ReplayRow = ReplayPlan & {
  readonly status: 'planned' | 'sending' | 'sent';
  readonly actor: string;
  readonly createdAt: number;
  readonly idempotencyKey?: string;
  readonly fingerprint?: string;
  readonly reason?: string;
  readonly mapping?: Partial<EventSourceMapping>;
  readonly sentAt?: number;
  readonly finishedAt?: number;
  readonly result?: SendResult & { readonly answerCut: boolean };
  readonly readJson?: string;
  readonly predictionJson?: string;
};

/** Replays in the store. Every change is on the disk together with its audit row, or neither is. */
export interface ReplayStore {
  now(): Promise<number>;
  addPlan(plan: ReplayPlan, writer: Writer): Promise<void>;
  find(id: string): Promise<ReplayRow | undefined>;
  findByKey(key: string): Promise<ReplayRow | undefined>;
  list(captureId: string | undefined, limit: number): Promise<readonly ReplayRow[]>;
  /** From planned to sending, once: false when the plan or the key is already taken. */
  begin(id: string, send: BegunSend, writer: Writer): Promise<boolean>;
  finish(row: ReplayRow, result: SendResult, writer: Writer): Promise<void>;
  addReading(id: string, readJson: string, predictionJson: string): Promise<void>;
  /** Writes down that something was asked for and refused. */
  noteRefusal(subject: string, code: string, writer: Writer): Promise<void>;
}

export type BegunSend = SendRequest & { readonly key: string; readonly fingerprint: string };
