/** How the value of a field is written, by the names of the language. */
export type ProtoScalar =
  | ('double' | 'float' | 'int32' | 'int64' | 'uint32' | 'uint64' | 'sint32' | 'sint64')
  | ('fixed32' | 'fixed64' | 'sfixed32' | 'sfixed64' | 'bool' | 'string' | 'bytes');

export type ProtoField = {
  readonly name: string;
  readonly repeated: boolean;
  /** A scalar by its name, or the full name of a message or an enum. */
  readonly type:
    | { readonly kind: 'scalar'; readonly scalar: ProtoScalar }
    | { readonly kind: 'named'; readonly name: string };
};

export type ProtoMessage = {
  readonly kind: 'message';
  readonly name: string;
  readonly fields: ReadonlyMap<number, ProtoField>;
};
export type ProtoEnum = { readonly kind: 'enum'; readonly name: string; readonly values: ReadonlyMap<number, string> };

/** Messages and enums by their full name, without a leading dot, in the order of the file. */
export type ProtoTypes = ReadonlyMap<string, ProtoMessage | ProtoEnum>;

/** The message that a record is, and every type that it may hold. */
export type ProtoSchema = { readonly root: ProtoMessage; readonly types: ProtoTypes };

export const PROTO_SCALARS: readonly ProtoScalar[] = [
  ...(['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64'] as const),
  ...(['fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'bool', 'string', 'bytes'] as const),
];
