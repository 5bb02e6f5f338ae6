import { type Decoder, refuse } from '../decoder.ts';
import { otlpMetricsSchema } from '../protobuf/otlp-metrics.ts';
import { walkMessage } from '../protobuf/walk-message.ts';
import { contentOf, eachField, WIRE } from '../protobuf/wire.ts';
import { decodeTree } from '../tree/decode-tree.ts';

const NOT_DELIMITED = refuse('frame', 'Not OTLP metrics: they stand behind their length, in delimited Protobuf.');
const OTHER_FIELDS = refuse(
  'fields',
  'Not OTLP metrics: no resource metrics with named metrics that have data points.',
);

/**
 * OpenTelemetry metrics as CloudWatch metric streams write them: a message of delimited Protobuf, its fields by their names.
 * Without a magic, so every level down to the metrics must have the fields of that level and no others.
 */
export const otlpMetrics: Decoder = {
  name: 'otlp-metrics',
  automatic: true,
  weak: true,
  firstBytes: [0x0a],
  decode(bytes, context) {
    if (!context.forced) {
      if (context.within !== 'protobuf-delimited') return NOT_DELIMITED;
      if (!isRequest(bytes)) return OTHER_FIELDS;
    }
    return decodeTree(bytes, context, {
      title: 'OTLP metrics',
      certain: false,
      walk(reader, writer) {
        const { root, types } = otlpMetricsSchema();
        walkMessage(reader, writer, reader.end, root, types);
      },
    });
  },
};

type Inside = (field: number, from: number, to: number) => boolean;

function isRequest(bytes: Uint8Array): boolean {
  let metrics = 0;
  const isMetric = (from: number, to: number) => {
    metrics++;
    return hasNameAndData(bytes, from, to);
  };
  const isScope: Inside = (field, from, to) => (field === 2 ? isMetric(from, to) : field === 1 || field === 3);
  const isResource: Inside = (field, from, to) =>
    field === 2 ? holdsOnly(bytes, from, to, isScope) : field === 1 || field === 3;
  const isWhole = holdsOnly(
    bytes,
    0,
    bytes.length,
    (field, from, to) => field === 1 && holdsOnly(bytes, from, to, isResource),
  );
  return isWhole && metrics > 0;
}

/** A message in which every field has a length, and passes. */
function holdsOnly(bytes: Uint8Array, from: number, to: number, isInside: Inside): boolean {
  let strange = false;
  const whole = eachField(bytes, from, to, ({ field, wire }, start, end) => {
    strange ||= wire !== WIRE.bytes || !isInside(field, start, end);
  });
  return whole && !strange;
}

/** Name, description and unit are text; a gauge, sum, histogram or summary (4 to 11, by version) is a message. */
function hasNameAndData(bytes: Uint8Array, from: number, to: number): boolean {
  let [named, data] = [false, false];
  const whole = holdsOnly(bytes, from, to, (field, start, end) => {
    if (field >= 4 && field <= 11) {
      data = true;
      return start === end || contentOf(bytes, start, end) === 'message';
    }
    const isText = field < 4 && (start === end || contentOf(bytes, start, end) === 'text');
    named ||= field === 1 && isText && end > start;
    return isText || field === 12;
  });
  return whole && named && data;
}
