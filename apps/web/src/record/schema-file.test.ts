import { expect, test } from 'vitest';
import { readSchemaFile } from './schema-file.ts';

const read = (content: string | Uint8Array, name = 'schema') => readSchemaFile(new File([content as BlobPart], name));

test.each([
  ['Avro', '{"type":"record","name":"O","fields":[]}', 'avro'],
  ['a bare type of Avro', '"long"', 'avro'],
  ['JSON Schema', '{"type":"object","properties":{"a":{"type":"string"}}}', 'json-schema'],
  ['JSON Schema by its name', '{"$schema":"https://json-schema.org/draft/2020-12/schema"}', 'json-schema'],
  ['a .proto file', 'message A { int32 b = 1; }', 'protobuf'],
])('tells %s by its words', async (_, content, kind) => {
  expect(await read(content)).toMatchObject({ kind });
  expect((await read(content)).refused).toBeUndefined();
});

test('lists the messages of a .proto file, without the entries of its maps', async () => {
  const { messages } = await read('message A { map<string, B> b = 1; message C {} } message B {}');
  expect(messages).toEqual(['A', 'A.C', 'B']);
});

test('says at once what is wrong', async () => {
  expect((await read('{"type":"recrod"}')).refused).toContain('the type "recrod" is not defined');
  expect((await read('message')).refused).toContain('cannot be used');
});

test('keeps every byte', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(Uint8Array.from(atob((await read(bytes)).data), (char) => char.charCodeAt(0))).toEqual(bytes);
});
