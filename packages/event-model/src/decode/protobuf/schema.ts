/** How the value of a field is written, by the names of the language. */
export type ProtoScalar =
  | ('double' | 'float' | 'int32' | 'int64' | 'uint32' | 'uint64' | 'sint32' | 'sint64')
  | ('fixed32' | 'fixed64' | 'sfixed32' | 'sfixed64' | 'bool' | 'string' | 'bytes');

export const PROTO_SCALARS: readonly ProtoScalar[] = [
  ...(['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64'] as const),
  ...(['fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string', 'bytes'] as const),
];

/** `named` is a message or an enum, by its full name. */
export type ProtoFieldType =
  | { readonly kind: 'scalar'; readonly scalar: ProtoScalar }
  | { readonly kind: 'named'; readonly name: string };

export type ProtoField = { readonly name: string; readonly repeated: boolean; readonly type: ProtoFieldType };

export type ProtoMessage = {
  readonly kind: 'message';
  readonly name: string;
  readonly fields: ReadonlyMap<number, ProtoField>;
  /** Full names of the messages declared in it, in their order. */
  readonly nested: readonly string[];
};

export type ProtoEnum = { readonly kind: 'enum'; readonly name: string; readonly values: ReadonlyMap<number, string> };

/** Types by their full name, without a leading dot. A Map, so that a type may be named like a member of Object. */
export type ProtoTypes = ReadonlyMap<string, ProtoMessage | ProtoEnum>;

export type ProtoSchema = {
  readonly types: ProtoTypes;
  /** Full names of the messages outside all others, in their order. */
  readonly topLevel: readonly string[];
  /** The message that a record is, where the user named it. */
  readonly root?: ProtoMessage;
};

export type ProtoRefusal = { readonly kind: 'refused'; readonly code: 'schema'; readonly because: string };

/** The message of a full name, or of a last part that only one message has. */
export function findMessage(types: ProtoTypes, name: string): ProtoMessage | undefined {
  const exact = types.get(name.replace(/^\./, ''));
  if (exact?.kind === 'message') return exact;
  const ends = [...types.values()].filter((type) => type.kind === 'message' && type.name.endsWith(`.${name}`));
  return ends.length === 1 ? (ends[0] as ProtoMessage) : undefined;
}
