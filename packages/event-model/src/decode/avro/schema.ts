/** An Avro schema with its names looked up, ready for reading. Names are UTF-8, as the tree needs them. */
export type AvroSchema =
  | { readonly kind: 'null' | 'boolean' | 'int' | 'long' | 'float' | 'double' | 'string' }
  | { readonly kind: 'bytes'; readonly scale?: number }
  | { readonly kind: 'fixed'; readonly name: string; readonly size: number; readonly scale?: number }
  | { readonly kind: 'enum'; readonly name: string; readonly symbols: readonly string[] }
  | { readonly kind: 'array'; readonly items: AvroSchema }
  | { readonly kind: 'map'; readonly values: AvroSchema }
  | { readonly kind: 'union'; readonly branches: readonly AvroSchema[] }
  | AvroRecord;

/** `fields` is filled in after the record is made, since a record may hold itself. */
export type AvroRecord = { readonly kind: 'record'; readonly name: string; readonly fields: AvroField[] };

export type AvroField = { readonly name: string; readonly bytes: Uint8Array; readonly type: AvroSchema };

export type SchemaRefusal = { readonly kind: 'refused'; readonly code: string; readonly because: string };
