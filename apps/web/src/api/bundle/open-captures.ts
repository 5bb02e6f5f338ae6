import { type Bundle, type PlannedPeeling, streamArnOf } from '@shardscope/event-model';
import { Problem } from '../problem.ts';
import { BundledDecoding, type KeptChoices } from './bundled-decoding.ts';
import { type OpenCapture, openCapture } from './open-capture.ts';
import { createPeeling, type OpenBatch } from './read-records.ts';

/** The captures of a bundle, each opened when it is first asked for. */
export class OpenCaptures {
  readonly decoding: BundledDecoding;
  private readonly bundle: Bundle;
  private readonly open = new Map<string, Promise<OpenCapture>>();
  private readonly peelings = new Map<string, { readonly chosen: string; readonly peeling: PlannedPeeling }>();

  constructor(bundle: Bundle, choices: KeptChoices) {
    this.bundle = bundle;
    this.decoding = new BundledDecoding(bundle.captures, choices, async (id, n) => streamOf(await this.find(id), n));
  }

  async list(q: string) {
    const wanted = this.bundle.captures.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase()));
    const opened = await Promise.all(wanted.map(({ id }) => this.find(id)));
    return opened.map(({ capture }) => capture);
  }

  find(id: string): Promise<OpenCapture> {
    const open = this.open.get(id);
    if (open !== undefined) return open;
    const bundled = this.bundle.captures.find((capture) => capture.id === id);
    if (bundled === undefined) return Promise.reject(notInBundle('this capture'));
    const opening = openCapture(bundled);
    this.open.set(id, opening);
    return opening;
  }

  /** One batch, and where `position` is given, only if it holds a record there. */
  async batch(id: string, n: number, position = 0): Promise<OpenBatch & { rows: number; issues: number }> {
    const capture = await this.find(id);
    const batch = capture.opened.batches[n];
    const row = capture.batchRows[n];
    if (batch === undefined || row === undefined) throw notInBundle(`batch ${n} of this capture`);
    if (position > 0 && position >= row.records) throw notInBundle(`record ${position} of batch ${n}`);
    const peeling = this.peelingOf(capture, n);
    return { content: capture.content, batch, peeling, rows: row.records, issues: row.issues };
  }

  /** Made once for a batch, and again when another decoder is chosen. */
  private peelingOf(capture: OpenCapture, n: number): PlannedPeeling {
    const plan = this.decoding.planOf(capture.bundled, n, streamOf(capture, n));
    const key = `${capture.bundled.id}/${n}`;
    const chosen = JSON.stringify([plan?.force, plan?.forceAt]);
    const kept = this.peelings.get(key);
    if (kept?.chosen === chosen) return kept.peeling;
    const peeling = createPeeling(plan);
    this.peelings.set(key, { chosen, peeling });
    return peeling;
  }
}

function streamOf({ batchRows }: OpenCapture, n: number): string | undefined {
  const arn = batchRows[n]?.facts.eventSourceArn;
  return arn && streamArnOf(arn);
}

export function notInBundle(what: string): Problem {
  return new Problem(
    404,
    'not-found',
    'It is not in this bundle.',
    `The bundle does not hold ${what}. Go back to its captures.`,
  );
}
