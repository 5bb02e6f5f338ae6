import type { SchemaKind, SchemaTarget } from '@shardscope/event-model';
import type { Role } from '../access.ts';
import type { DecodePlan } from '../decoding/decoding.ts';

type Writer = { readonly actor: string; readonly role: Role };

export type SchemaDraft = {
  readonly name: string;
  readonly kind: SchemaKind;
  readonly for: SchemaTarget;
  /** Of Protobuf: the message that a record is. */
  readonly message?: string;
  /** Of Protobuf: every message that it could be. */
  readonly messages: readonly string[];
  /** By which records may name it by themselves. */
  readonly ids: readonly string[];
  readonly bytes: Uint8Array;
};

export type SchemaRow = Omit<SchemaDraft, 'bytes'> & {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: number;
  readonly actor: string;
};

export interface SchemaStore {
  addSchema(draft: SchemaDraft, writer: Writer): Promise<SchemaRow>;
  /** Newest first. */
  listSchemas(): Promise<readonly SchemaRow[]>;
  findSchema(id: string): Promise<(SchemaRow & { readonly bytes: Uint8Array }) | undefined>;
  /** The schema that is gone now; `undefined` when there was none. */
  removeSchema(id: string, writer: Writer): Promise<SchemaRow | undefined>;
}

/** Which decoders to use, from the outermost layer inwards. An empty list means that they are chosen by themselves. */
export type DecoderChoice = {
  readonly for:
    | { readonly kind: 'stream'; readonly streamArn: string }
    | { readonly kind: 'capture'; readonly captureId: string }
    | { readonly kind: 'record'; readonly captureId: string; readonly batch: number; readonly n: number };
  readonly force: readonly string[];
};

export interface ChoiceStore {
  /** Of a capture, of its records, and of the streams that its batches came from. */
  listChoices(captureId: string, streamArns: readonly string[]): Promise<readonly DecoderChoice[]>;
  writeChoice(choice: DecoderChoice, writer: Writer): Promise<void>;
}

/** How the records of a batch are to be decoded, from what the store knows; `undefined` where everything goes by itself. */
export interface DecodePlans {
  planOf(captureId: string, batch: number, streamArn: string | undefined): Promise<DecodePlan | undefined>;
  /** The capture is gone: so is what was given for it alone. */
  forgetCapture(captureId: string): Promise<void>;
}

/** For a store whose records nobody gave anything for. */
export const NO_PLANS: DecodePlans = { planOf: async () => undefined, forgetCapture: async () => {} };

/** Hears that records of a capture, or of any, decode in another way from now on. */
export interface DecodingNews {
  publish(captureId: string, change: { readonly kind: 'decoding' }): void;
  publishToAll(change: { readonly kind: 'decoding' }): void;
}
