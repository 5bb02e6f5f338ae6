import { hasBytesAt } from '../../bytes/ascii.ts';
import { utf8Bytes } from '../../bytes/utf8.ts';
import { type Decoder, refuse } from '../decoder.ts';
import { decodeTree } from '../tree/decode-tree.ts';
import { walkThrift } from '../tree/walk-thrift.ts';

const NO_FIELD = refuse('magic', 'Not Thrift: the bytes do not begin with a field and end with a stop.');

const FIRST_TYPES = [2, 3, 4, 6, 8, 10, 11, 12, 13, 14, 15];
/** Type and number of a field, and the stop. */
const SMALLEST = 5;

/** Field 31337 of Snowplow's collector names the schema; it stands last. */
const SNOWPLOW = utf8Bytes('iglu:com.snowplowanalytics.snowplow/CollectorPayload/thrift/');
const SNOWPLOW_TAIL = SNOWPLOW.length + 'x-x-x'.length + 1;
const SNOWPLOW_FIELDS = new Map([
  [31337, 'schema'],
  [100, 'ipAddress'],
  [200, 'timestamp'],
  [210, 'encoding'],
  [220, 'collector'],
  [300, 'userAgent'],
  [310, 'refererUri'],
  [320, 'path'],
  [330, 'querystring'],
  [340, 'body'],
  [350, 'headers'],
  [360, 'contentType'],
  [400, 'hostname'],
  [410, 'networkUserId'],
]);

/** A struct in Thrift's binary protocol: taken when its fields end with a stop at exactly the end of the bytes. */
export const thriftBinary: Decoder = {
  name: 'thrift-binary',
  automatic: true,
  weak: true,
  firstBytes: FIRST_TYPES,
  decode(bytes, context) {
    const likely = bytes.length >= SMALLEST && FIRST_TYPES.includes(bytes[0] as number) && bytes.at(-1) === 0;
    if (!likely && !(context.forced && bytes.length > 0)) return NO_FIELD;
    const isSnowplow = hasBytesAt(bytes, Math.max(0, bytes.length - SNOWPLOW_TAIL), SNOWPLOW);
    return decodeTree(bytes, context, {
      title: 'Thrift',
      certain: false,
      walk(reader, writer, { facts }) {
        if (isSnowplow) facts.push(['schema', 'Snowplow collector payload']);
        walkThrift(reader, writer, isSnowplow ? SNOWPLOW_FIELDS : undefined);
      },
    });
  },
};
