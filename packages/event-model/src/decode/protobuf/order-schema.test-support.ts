import { create, createFileRegistry, toBinary } from '@bufbuild/protobuf';
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from '@bufbuild/protobuf/wkt';

/** One schema twice: as a `.proto` file with everything that such files have, and as descriptors of another library. */
export const ORDER_PROTO = `
  // A comment with "quotes" and a { brace.
  syntax = "proto3";
  package shop.v1;
  import "google/protobuf/timestamp.proto";
  option java_package = "com.example";
  /* A block
     comment */
  message Order {
    option deprecated = true;
    reserved 40 to 50, 60;
    uint64 id = 1;
    sint32 delta = 2 [deprecated = true, json_name = "d{}"];
    repeated int32 counts = 3;
    repeated Item items = 4;
    Kind kind = 5;
    oneof paid { bool cash = 6; string card = 7; }
    map<string, int64> totals = 8;
    bytes blob = 9;
    double ratio = 10;
    Order.Inner inner = 11;
    message Inner { fixed64 hash = 1; .shop.v1.Kind kind = 2; repeated string names = 3; }
    sfixed32 offset = 12;
  }
  message Item { string sku = 1; float price = 2; }
  enum Kind { option allow_alias = true; UNKNOWN = 0; NEW = 1; ALSO_NEW = 1; OLD = -1 [deprecated = true]; }
  service Orders { rpc Get (Order) returns (Item) { option idempotency_level = NO_SIDE_EFFECTS; } }
`;

function field(
  name: string,
  number: number,
  type: Type,
  more: { typeName?: string; repeated?: true; oneofIndex?: 0 } = {},
) {
  const { repeated, ...rest } = more;
  return { name, number, type, jsonName: name, label: repeated ? Label.REPEATED : Label.OPTIONAL, ...rest };
}

const ORDER = {
  name: 'Order',
  field: [
    field('id', 1, Type.UINT64),
    field('delta', 2, Type.SINT32),
    field('counts', 3, Type.INT32, { repeated: true }),
    field('items', 4, Type.MESSAGE, { repeated: true, typeName: '.shop.v1.Item' }),
    field('kind', 5, Type.ENUM, { typeName: '.shop.v1.Kind' }),
    field('cash', 6, Type.BOOL, { oneofIndex: 0 }),
    field('card', 7, Type.STRING, { oneofIndex: 0 }),
    field('totals', 8, Type.MESSAGE, { repeated: true, typeName: '.shop.v1.Order.TotalsEntry' }),
    field('blob', 9, Type.BYTES),
    field('ratio', 10, Type.DOUBLE),
    field('inner', 11, Type.MESSAGE, { typeName: '.shop.v1.Order.Inner' }),
    field('offset', 12, Type.SFIXED32),
  ],
  oneofDecl: [{ name: 'paid' }],
  nestedType: [
    {
      name: 'Inner',
      field: [
        field('hash', 1, Type.FIXED64),
        field('kind', 2, Type.ENUM, { typeName: '.shop.v1.Kind' }),
        field('names', 3, Type.STRING, { repeated: true }),
      ],
    },
    {
      name: 'TotalsEntry',
      field: [field('key', 1, Type.STRING), field('value', 2, Type.INT64)],
      options: { mapEntry: true },
    },
  ],
};

const FILE = create(FileDescriptorProtoSchema, {
  name: 'order.proto',
  package: 'shop.v1',
  syntax: 'proto3',
  messageType: [ORDER, { name: 'Item', field: [field('sku', 1, Type.STRING), field('price', 2, Type.FLOAT)] }],
  enumType: [
    {
      name: 'Kind',
      value: [
        { name: 'UNKNOWN', number: 0 },
        { name: 'NEW', number: 1 },
        { name: 'OLD', number: -1 },
      ],
    },
  ],
});

/** What `protoc --descriptor_set_out` would write. */
export const ORDER_DESCRIPTOR_SET = toBinary(
  FileDescriptorSetSchema,
  create(FileDescriptorSetSchema, { file: [FILE] }),
);

export const ORDER_REGISTRY = createFileRegistry(FILE, () => undefined);
