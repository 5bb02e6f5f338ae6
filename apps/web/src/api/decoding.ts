import type { components, paths } from './schema.d.ts';

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
export type DecoderName = Json<paths['/api/decode']['get']['responses'][200]>['items'][number];
export type DecoderChoice = Json<paths['/api/captures/{id}/decoding']['get']['responses'][200]>['items'][number];
export type NewChoice = paths['/api/captures/{id}/decoding']['put']['requestBody']['content']['application/json'];
export type SchemaSummary = components['schemas']['SchemaSummary'];
export type NewSchema = paths['/api/schemas']['post']['requestBody']['content']['application/json'];

/** How records decode beyond what their bytes say: schemas that were given, decoders that were chosen. */
export interface DecodingSettings {
  decoders(): Promise<readonly DecoderName[]>;
  /** Of the capture, of its records, and of its stream. */
  choices(captureId: string): Promise<readonly DecoderChoice[]>;
  /** An empty list of decoders takes a choice back. */
  choose(captureId: string, choice: NewChoice): Promise<readonly DecoderChoice[]>;
  schemas(): Promise<readonly SchemaSummary[]>;
  /** The schema itself, as it was given. */
  schemaBytes(id: string): Promise<Uint8Array>;
  /** Absent where the schemas are those that came along, and stay. */
  readonly giving?: SchemaGiving;
}

export interface SchemaGiving {
  addSchema(schema: NewSchema): Promise<SchemaSummary>;
  removeSchema(id: string): Promise<void>;
}
