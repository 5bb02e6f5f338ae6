import { ProtoTokens } from './proto-tokens.ts';
import { PROTO_SCALARS, type ProtoEnum, type ProtoField, type ProtoFieldType, type ProtoMessage } from './schema.ts';

/** Types as they are written: names of fields' types are not looked up yet. */
export type ProtoDeclarations = {
  readonly types: Map<string, ProtoMessage | ProtoEnum>;
  readonly topLevel: string[];
};

/** Files nest messages a few levels. */
const MAX_DEPTH = 50;

/**
 * Reads a `.proto` file of proto2, proto3 or an edition: messages, enums, oneofs, maps, groups. Imports, options, services
 * and extensions are read over; a field of an imported type is shown as if no schema told it. Throws {@link ProtoTrouble}.
 */
export function readProto(text: string): ProtoDeclarations {
  const reader = new ProtoReader(new ProtoTokens(text));
  reader.readFile();
  return reader;
}

class ProtoReader implements ProtoDeclarations {
  readonly types = new Map<string, ProtoMessage | ProtoEnum>();
  readonly topLevel: string[] = [];
  private readonly tokens: ProtoTokens;

  constructor(tokens: ProtoTokens) {
    this.tokens = tokens;
  }

  readFile(): void {
    const { tokens } = this;
    let scope = '';
    while (tokens.peek() !== '') {
      const word = tokens.next();
      if (word === 'package') {
        scope = tokens.next();
        tokens.expect(';');
      } else if (word === 'message') this.topLevel.push(this.readMessage(scope, 0));
      else if (word === 'enum') this.readEnum(scope);
      else if (word !== ';') tokens.skipStatement();
    }
  }

  private readMessage(scope: string, depth: number): string {
    const name = inScope(scope, this.tokens.next());
    this.tokens.expect('{');
    this.readBody(name, depth);
    return name;
  }

  private readBody(name: string, depth: number): void {
    if (depth > MAX_DEPTH) throw this.tokens.trouble(`more than ${MAX_DEPTH} messages lie in each other`);
    const fields = new Map<number, ProtoField>();
    const nested: string[] = [];
    this.types.set(name, { kind: 'message', name, fields, nested });
    const { tokens } = this;
    while (!tokens.take('}')) {
      const word = tokens.next();
      if (word === 'message') nested.push(this.readMessage(name, depth + 1));
      else if (word === 'enum') this.readEnum(name);
      else if (word === 'oneof') this.readOneof(name, fields, depth);
      else if (['option', 'reserved', 'extensions', 'extend'].includes(word)) tokens.skipStatement();
      else if (word !== ';') this.readField(word, name, fields, depth);
    }
  }

  private readOneof(message: string, fields: Map<number, ProtoField>, depth: number): void {
    const { tokens } = this;
    tokens.next();
    tokens.expect('{');
    while (!tokens.take('}')) {
      const word = tokens.next();
      if (word === 'option') tokens.skipStatement();
      else if (word !== ';') this.readField(word, message, fields, depth);
    }
  }

  /** A field whose first word was just read: a label, or its type. */
  private readField(word: string, message: string, fields: Map<number, ProtoField>, depth: number): void {
    const { tokens } = this;
    const label = ['repeated', 'optional', 'required'].includes(word) ? word : undefined;
    const typeName = label === undefined ? word : tokens.next();
    if (typeName === 'map') {
      this.readMap(message, fields);
      return;
    }
    const name = tokens.next();
    const number = this.readNumber();
    if (tokens.take('[')) tokens.skipBlock('[', ']');
    const isGroup = typeName === 'group';
    const type = isGroup ? named(inScope(message, name)) : typeOf(typeName);
    fields.set(number, { name: isGroup ? name.toLowerCase() : name, repeated: label === 'repeated', type });
    if (!isGroup) tokens.expect(';');
    else {
      tokens.expect('{');
      this.readBody(inScope(message, name), depth + 1);
    }
  }

  /** `map<K, V> name = 1;` is a repeated message of a key and a value. */
  private readMap(message: string, fields: Map<number, ProtoField>): void {
    const { tokens } = this;
    tokens.expect('<');
    const key = typeOf(tokens.next());
    tokens.expect(',');
    const value = typeOf(tokens.next());
    tokens.expect('>');
    const name = tokens.next();
    const number = this.readNumber();
    if (tokens.take('[')) tokens.skipBlock('[', ']');
    tokens.expect(';');
    const entry = inScope(message, `${name}#entry`);
    const entryFields = new Map<number, ProtoField>([
      [1, { name: 'key', repeated: false, type: key }],
      [2, { name: 'value', repeated: false, type: value }],
    ]);
    this.types.set(entry, { kind: 'message', name: entry, fields: entryFields, nested: [] });
    fields.set(number, { name, repeated: true, type: named(entry) });
  }

  private readNumber(): number {
    this.tokens.expect('=');
    const number = Number(this.tokens.next());
    if (Number.isSafeInteger(number) && number > 0) return number;
    throw this.tokens.trouble('the number of a field is missing');
  }

  private readEnum(scope: string): void {
    const { tokens } = this;
    const name = inScope(scope, tokens.next());
    const values = new Map<number, string>();
    tokens.expect('{');
    while (!tokens.take('}')) {
      const word = tokens.next();
      if (word === 'option' || word === 'reserved') tokens.skipStatement();
      else if (word !== ';') {
        tokens.expect('=');
        const number = Number(tokens.next());
        // Of two names for one number the first counts.
        if (!values.has(number)) values.set(number, word);
        tokens.skipStatement();
      }
    }
    this.types.set(name, { kind: 'enum', name, values });
  }
}

function inScope(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}

function typeOf(name: string): ProtoFieldType {
  const scalar = PROTO_SCALARS.find((known) => known === name);
  return scalar === undefined ? named(name) : { kind: 'scalar', scalar };
}

function named(name: string): ProtoFieldType {
  return { kind: 'named', name };
}
