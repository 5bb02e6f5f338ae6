import { utf8Bytes } from '../../bytes/utf8.ts';
import { readProtoSchema } from './read-schema.ts';
import type { ProtoMessage, ProtoTypes } from './schema.ts';

/**
 * What CloudWatch metric streams send, of opentelemetry-proto 1.0; `labels` are those of 0.7. The rest of the format is shown
 * under its numbers.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-opentelemetry-100.html
 */
const PROTO = `
message ExportMetricsServiceRequest { repeated ResourceMetrics resource_metrics = 1; }
message ResourceMetrics { Resource resource = 1; repeated ScopeMetrics scope_metrics = 2; string schema_url = 3; }
message Resource { repeated KeyValue attributes = 1; uint32 dropped_attributes_count = 2; }
message ScopeMetrics { Scope scope = 1; repeated Metric metrics = 2; string schema_url = 3; }
message Scope { string name = 1; string version = 2; repeated KeyValue attributes = 3; }
message Metric {
  string name = 1; string description = 2; string unit = 3;
  Gauge gauge = 5; Sum sum = 7; Summary summary = 11;
}
message Gauge { repeated NumberDataPoint data_points = 1; }
message Sum { repeated NumberDataPoint data_points = 1; int32 aggregation_temporality = 2; bool is_monotonic = 3; }
message NumberDataPoint {
  repeated StringKeyValue labels = 1;
  fixed64 start_time_unix_nano = 2; fixed64 time_unix_nano = 3;
  double as_double = 4; sfixed64 as_int = 6; repeated KeyValue attributes = 7; uint32 flags = 8;
}
message Summary { repeated SummaryDataPoint data_points = 1; }
message SummaryDataPoint {
  repeated StringKeyValue labels = 1;
  fixed64 start_time_unix_nano = 2; fixed64 time_unix_nano = 3;
  fixed64 count = 4; double sum = 5; repeated ValueAtQuantile quantile_values = 6;
  repeated KeyValue attributes = 7; uint32 flags = 8;
}
message ValueAtQuantile { double quantile = 1; double value = 2; }
message StringKeyValue { string key = 1; string value = 2; }
message KeyValue { string key = 1; AnyValue value = 2; }
message AnyValue {
  string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4;
  ArrayValue array_value = 5; KeyValueList kvlist_value = 6; bytes bytes_value = 7;
}
message ArrayValue { repeated AnyValue values = 1; }
message KeyValueList { repeated KeyValue values = 1; }
`;

export type OtlpMetrics = { readonly root: ProtoMessage; readonly types: ProtoTypes };

let read: OtlpMetrics | undefined;

/** The schema, read when the first such message is met. */
export function otlpMetricsSchema(): OtlpMetrics {
  if (read !== undefined) return read;
  const schema = readProtoSchema(utf8Bytes(PROTO), 'ExportMetricsServiceRequest');
  if ('kind' in schema || schema.root === undefined) throw new Error('The built-in OTLP schema cannot be read.');
  read = { root: schema.root, types: schema.types };
  return read;
}
