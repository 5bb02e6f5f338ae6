const string = (name) => ({ name, type: 'string' });
const record = (name, fields) => ({ type: 'record', name, fields });
const list = (items) => ({ type: 'array', items });

/** The schema of the records that `spine/records.mjs` makes. */
export const ORDER_SCHEMA = record('Order', [
  string('eventId'),
  { name: 'ts', type: 'long' },
  string('type'),
  {
    name: 'user',
    type: record('User', [
      { name: 'id', type: 'long' },
      string('name'),
      { name: 'tags', type: list('string') },
      string('city'),
    ]),
  },
  {
    name: 'items',
    type: list(record('Item', [string('sku'), { name: 'qty', type: 'int' }, { name: 'price', type: 'double' }])),
  },
  {
    name: 'flags',
    type: record('Flags', [
      { name: 'a', type: 'boolean' },
      { name: 'b', type: 'boolean' },
      { name: 'c', type: 'null' },
    ]),
  },
  string('ua'),
  string('ref'),
  string('trace'),
]);

/** @param {number} value a whole number, as Avro writes it: zigzag, then seven bits a byte */
function long(value) {
  const bytes = [];
  for (let rest = BigInt(value) * 2n; ; rest >>= 7n) {
    if (rest < 128n) return Buffer.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 127n) | 128);
  }
}

function double(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/**
 * A value in Avro's binary encoding; numbers are not negative.
 * @param {unknown} value
 * @param {any} [schema]
 * @returns {Buffer}
 */
export function avroOf(value, schema = ORDER_SCHEMA) {
  if (schema === 'null') return Buffer.alloc(0);
  if (schema === 'boolean') return Buffer.from([value ? 1 : 0]);
  if (schema === 'double') return double(value);
  if (schema === 'long' || schema === 'int') return long(value);
  if (schema === 'string') return Buffer.concat([long(Buffer.byteLength(value)), Buffer.from(value)]);
  if (schema.type === 'record') return Buffer.concat(schema.fields.map(({ name, type }) => avroOf(value[name], type)));
  return Buffer.concat([long(value.length), ...value.map((item) => avroOf(item, schema.items)), long(0)]);
}
