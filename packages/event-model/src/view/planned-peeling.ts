import type { PeelOptions } from '../decode/choose.ts';
import { type DecodePlan, forceOf } from '../decode/decode-plan.ts';
import { jsonSchemaOf, schemasOf } from '../decode/given-schemas.ts';
import { checkLayers } from '../decode/json-schema/check-layers.ts';
import type { JsonSchema } from '../decode/json-schema/read-json-schema.ts';
import type { Layer } from '../decode/layer.ts';
import { peelRecordData } from '../decode/peel.ts';
import { createRowPeeler, type PeeledRow } from '../decode/peel-row.ts';
import { rowOfLayers } from '../decode/row-of-layers.ts';
import type { Issue } from '../event/kinesis-event.ts';
import { aggregateLayerOf, PREVIEW_CHARS } from './row.ts';
import { aggregateRowsOf, type UserRecordRow, userRecordRowOf } from './user-record-row.ts';

/** The user records of an aggregate, as many as are listed of all. */
export type PlannedUserRecords = {
  readonly total: number;
  readonly listed: number;
  /** @param m less than `listed` */
  rowOf(m: number): UserRecordRow;
};

/** How the records of a batch are opened: by themselves, or as a plan says. `data` is base64 text as it stands in the event. */
export type PlannedPeeling = {
  /** What {@link peelRecordData} needs for the record at a position. */
  optionsOf(position: number): PeelOptions;
  /** A record's line of the table, and what in it does not fit the JSON Schema that was given. */
  rowOf(
    position: number,
    data: Uint8Array,
    pointer: string,
  ): { readonly peeled: PeeledRow; readonly findings: readonly Issue[] };
  /** The lines of a record's user records; each has in its issues what does not fit the JSON Schema. */
  userRecordsOf(position: number, data: Uint8Array | undefined, pointer: string): PlannedUserRecords;
  /** What in a record does not fit the JSON Schema: issues of the record, which is shown all the same. */
  findingsOf(layer: Layer, pointer: string): readonly Issue[];
};

/** Makes of a plan what it takes, once for all records: schemas are read here, a peeler is kept for each list of decoders. */
export function createPlannedPeeling(
  plan: DecodePlan | undefined,
  ground: Pick<PeelOptions, 'inflaters' | 'limits' | 'tape'>,
): PlannedPeeling {
  return new Peeling(plan, ground);
}

class Peeling implements PlannedPeeling {
  private readonly plan: DecodePlan | undefined;
  private readonly base: PeelOptions;
  private readonly jsonSchema: JsonSchema | undefined;
  private readonly peelers = new Map<string, (data: Uint8Array) => PeeledRow>();

  constructor(plan: DecodePlan | undefined, ground: PeelOptions) {
    const schemas = plan && schemasOf(plan.schemas);
    this.plan = plan;
    this.base = { ...ground, ...(schemas && { schemas }) };
    this.jsonSchema = plan && jsonSchemaOf(plan.schemas);
  }

  optionsOf(position: number): PeelOptions {
    const force = this.plan && forceOf(this.plan, position);
    return force === undefined ? this.base : { ...this.base, force };
  }

  rowOf(position: number, data: Uint8Array, pointer: string) {
    const { layer, peeled } = this.peelRow(position, data);
    return { peeled, findings: layer === undefined ? [] : this.findingsOf(layer, pointer) };
  }

  userRecordsOf(position: number, data: Uint8Array | undefined, pointer: string): PlannedUserRecords {
    const { layer, peeled } = data === undefined ? {} : this.peelRow(position, data);
    const aggregate = aggregateRowsOf(peeled, pointer);
    const layers = layer && aggregateLayerOf(layer)?.children;
    return {
      total: aggregate.total,
      listed: aggregate.parts.length,
      rowOf: (m) => {
        const row = userRecordRowOf(position, m, aggregate);
        const findings = layers?.[m] === undefined ? [] : this.findingsOf(layers[m], pointer);
        return findings.length === 0 ? row : { ...row, issues: [...row.issues, ...findings] };
      },
    };
  }

  findingsOf(layer: Layer, pointer: string): readonly Issue[] {
    if (this.jsonSchema === undefined) return [];
    const messages = checkLayers(layer, this.jsonSchema);
    return messages.map((message) => ({ code: 'json-schema', pointer, message, severity: 'warning' }));
  }

  /** With a JSON Schema the layers have to be built; without one the quick way does. */
  private peelRow(position: number, data: Uint8Array): { readonly layer?: Layer; readonly peeled: PeeledRow } {
    if (this.jsonSchema === undefined) return { peeled: this.peelerOf(position)(data) };
    const layer = peelRecordData(data, this.optionsOf(position));
    return { layer, peeled: rowOfLayers(layer, PREVIEW_CHARS) };
  }

  private peelerOf(position: number): (data: Uint8Array) => PeeledRow {
    const options = this.optionsOf(position);
    const key = options.force?.join(' ') ?? '';
    const kept = this.peelers.get(key);
    if (kept !== undefined) return kept;
    const peeler = createRowPeeler({ ...options, maxChars: PREVIEW_CHARS });
    this.peelers.set(key, peeler);
    return peeler;
  }
}
