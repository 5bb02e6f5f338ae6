import type { EventSourceMapping } from '../event-source-mapping.ts';

/** The notations that settings come in and go out. */
export const MAPPING_FORMS = ['aws-json', 'cloudformation', 'sam', 'cdk', 'serverless'] as const;

export type MappingForm = (typeof MAPPING_FORMS)[number];

/** What stands beside the settings: who reads from where, and how it goes. As written; a reference stays one. */
export type MappingNames = {
  readonly uuid?: string;
  /** Name, ARN or reference. */
  readonly functionName?: string;
  /** ARN of a stream, ARN of a consumer, or reference. */
  readonly eventSourceArn?: string;
  readonly state?: string;
  readonly lastProcessingResult?: string;
};

/** One event source mapping, read from a text. */
export type ReadMapping = {
  readonly form: MappingForm;
  readonly mapping: EventSourceMapping;
  /** Which settings the text names; the others are defaults. */
  readonly given: readonly (keyof EventSourceMapping)[];
  readonly names: MappingNames;
  /** Whole sentences: what could not be read, and what stands in for it. */
  readonly notes: readonly string[];
};

/** The settings that a text holds, or why it holds none. */
export type MappingReading =
  | { readonly kind: 'read'; readonly mappings: readonly [ReadMapping, ...ReadMapping[]] }
  | { readonly kind: 'refused'; readonly message: string };
