import {
  type BundledCapture,
  type BundledSchema,
  DECODERS,
  type DecodePlan,
  type DecoderChoice,
  decodePlanOf,
} from '@shardscope/event-model';
import type { DecodingSettings, NewChoice, SchemaSummary } from '../decoding.ts';
import { Problem } from '../problem.ts';
import { choiceOf, shownChoice } from './choices.ts';
import { sha256Of } from './sha256.ts';

/** Where choices of decoders that are made over a bundle are kept, by capture: the file itself never changes. */
export type KeptChoices = {
  get(captureId: string): readonly DecoderChoice[] | undefined;
  set(captureId: string, choices: readonly DecoderChoice[]): unknown;
};

type StreamOf = (captureId: string, batch: number) => Promise<string | undefined>;

/** How the captures of a bundle decode: by the schemas that came with them, and decoders as they were or are chosen. */
export class BundledDecoding implements DecodingSettings {
  private readonly captures: readonly BundledCapture[];
  private readonly kept: KeptChoices;
  private readonly streamOf: StreamOf;

  constructor(captures: readonly BundledCapture[], kept: KeptChoices, streamOf: StreamOf) {
    this.captures = captures;
    this.kept = kept;
    this.streamOf = streamOf;
  }

  planOf({ id, schemas }: BundledCapture, batch: number, streamArn: string | undefined): DecodePlan | undefined {
    return decodePlanOf(schemas, this.chosen(id), { captureId: id, streamArn, batch });
  }

  async decoders() {
    return DECODERS.map(({ name, automatic }) => ({ name, automatic }));
  }

  async choices(captureId: string) {
    return this.chosen(captureId).map(shownChoice);
  }

  async choose(captureId: string, { for: scope, batch, n, force }: NewChoice) {
    const streamArn = scope === 'stream' ? await this.streamOf(captureId, batch) : undefined;
    const choice = choiceOf({
      for: scope,
      batch,
      force,
      ...(n !== undefined && { n }),
      ...(streamArn && { streamArn }),
    });
    if (choice === undefined) throw noStream();
    const concerned = scope === 'stream' ? this.captures.map(({ id }) => id) : [captureId];
    for (const id of concerned) {
      const others = this.chosen(id).filter((other) => !isSame(other.for, choice.for));
      this.kept.set(id, choice.force.length === 0 ? others : [...others, choice]);
    }
    return this.choices(captureId);
  }

  async schemas(): Promise<readonly SchemaSummary[]> {
    return Promise.all([...this.given().values()].map(summaryOf));
  }

  async schemaBytes(id: string): Promise<Uint8Array> {
    const schema = this.given().get(id);
    if (schema === undefined) throw notHere();
    return schema.bytes;
  }

  private chosen(captureId: string): readonly DecoderChoice[] {
    const saved = this.captures.find(({ id }) => id === captureId);
    return this.kept.get(captureId) ?? saved?.choices ?? [];
  }

  private given(): ReadonlyMap<string, BundledSchema> {
    return new Map(this.captures.flatMap(({ schemas }) => schemas).map((schema) => [schema.id, schema]));
  }
}

function isSame(one: DecoderChoice['for'], other: DecoderChoice['for']): boolean {
  if (one.kind === 'stream') return other.kind === 'stream' && one.streamArn === other.streamArn;
  if (one.kind === 'capture') return other.kind === 'capture';
  return other.kind === 'record' && one.batch === other.batch && one.n === other.n;
}

async function summaryOf({ bytes, messages, ids, ...facts }: BundledSchema): Promise<SchemaSummary> {
  const sha256 = await sha256Of(bytes);
  return { ...facts, messages: [...messages], ids: [...ids], size: bytes.length, sha256 };
}

function notHere(): Problem {
  const detail = 'The bundle does not hold a schema of this id. Its list names those it holds.';
  return new Problem(404, 'not-found', 'This schema is not in the bundle.', detail);
}

function noStream(): Problem {
  return new Problem(
    0,
    'request-invalid',
    'This batch is of no known stream.',
    'Its input does not name one. Choose the decoder for the capture instead.',
  );
}
