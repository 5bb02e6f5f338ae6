// The only door of the model. Grouped by the six words, the ground first.

export {
  type Base64Groups,
  type Base64Result,
  type Base64Variant,
  decodeBase64,
  decodeStrictBase64,
  encodeBase64,
} from './bytes/base64.ts';
export { compareDecimals } from './bytes/decimal.ts';
export { type HexRow, hexDump } from './bytes/hex-dump.ts';
export { isJsonDocument, JsonDocument, type JsonKind, type JsonNode, readJson } from './bytes/json-document.ts';
export { scanJson } from './bytes/json-scan.ts';
export { createJsonTape, JSON_TOKEN, type JsonRefusal, type JsonScan, type JsonTape } from './bytes/json-tape.ts';
export { md5 } from './bytes/md5.ts';
export { firstInvalidUtf8, strictUtf8Text, utf8Bytes, utf8Text } from './bytes/utf8.ts';
// decode
export { AUTOMATIC, type PeelOptions } from './decode/choose.ts';
export { type DecodePlan, type DecoderChoice, decodePlanOf } from './decode/decode-plan.ts';
export type { DecodeAnswer, DecodeContext, Decoded, DecodedPart, Decoder } from './decode/decoder.ts';
export { DECODERS } from './decode/decoders.ts';
export { type GivenSchema, holdsFor, type SchemaKind, type SchemaTarget } from './decode/given-schemas.ts';
export type { Inflated, Inflaters } from './decode/inflate.ts';
export { inflatePrefix } from './decode/inflate-prefix.ts';
export { checkLayers } from './decode/json-schema/check-layers.ts';
export { type JsonSchema, readJsonSchema } from './decode/json-schema/read-json-schema.ts';
export { type KplAggregate, type KplRefusal, type KplUserRecord, readKplAggregate } from './decode/kpl-aggregate.ts';
export type { Confidence, DecoderName, Layer, LayerNote, LayerValue, Refusal } from './decode/layer.ts';
export { innermostOf, pathOf, placeOf, statusOf } from './decode/layer-path.ts';
export { DEFAULT_PEEL_LIMITS, type PeelLimits } from './decode/limits.ts';
export { peel, peelRecordData } from './decode/peel.ts';
export type { PeeledFrame, PeeledLine, PeeledPart } from './decode/peel-parts.ts';
export { createRowPeeler, type PeeledRow, type RowPeelerOptions } from './decode/peel-row.ts';
export { type Preview, previewOf } from './decode/preview.ts';
export { PURE_INFLATERS } from './decode/pure-inflaters.ts';
export { readJsonLayer, readTree } from './decode/read-json-value.ts';
export { rowOfLayers } from './decode/row-of-layers.ts';
export { type RecordSchema, type RecordSchemas, readRecordSchema, type SchemaSource } from './decode/schemas.ts';
// bytes, errors
export { ModelError, type ModelErrorCode } from './errors.ts';
// event
export {
  type Batch,
  type BatchSource,
  envelopeBytesOf,
  eventBytesOf,
  MAX_BATCH_ISSUES,
  MAX_BATCH_RECORDS,
  recordPointer,
} from './event/batch.ts';
export type { InputKind, OnFailureFacts, OpenedInput } from './event/input.ts';
export type { ByteSpan, Issue, KinesisRecord, TimeWindow } from './event/kinesis-event.ts';
export { payloadBytesOf } from './event/on-failure-envelopes.ts';
export { openInput } from './event/open-input.ts';
export { type ReadRecord, type ReadRecordOptions, readRecord } from './event/read-record.ts';
export {
  compareSequenceNumbers,
  isSequenceNumber,
  parseSequenceNumber,
  readSequenceNumberParts,
  type SequenceNumber,
  type SequenceNumberParts,
} from './event/sequence-number.ts';
export { assumedShardIdOf, formatShardId, type ShardId, shardIdOf, streamArnOf } from './event/shard.ts';
// predict
export { type Assumptions, DEFAULT_ASSUMPTIONS } from './predict/assumptions.ts';
export { type BatchCut, type BatchEnd, cutIntoBatches, type Supply } from './predict/batching.ts';
export { checkMapping, MAPPING_RANGES, type MappingProblem } from './predict/check-mapping.ts';
export { comparePredictions, type Figure, isLost, type PredictionComparison } from './predict/compare-predictions.ts';
export {
  AWS_DEFAULT_MAPPING,
  type EventSourceMapping,
  isTemplateReference,
  STARTING_POSITIONS,
  type StartingPosition,
} from './predict/event-source-mapping.ts';
export { fateOfRow } from './predict/fate-of-row.ts';
export {
  FILTER_RULES,
  type FilterAnswer,
  type FilterPattern,
  filterRecord,
  type PatternAnswer,
  readFilterPatterns,
} from './predict/filter-pattern.ts';
export {
  type DataShape,
  type FilterableRecord,
  type FilterVerdict,
  type FilterVerdicts,
  filterVerdicts,
  verdictOfRecord,
} from './predict/filter-verdicts.ts';
export { type FirstAttempt, firstAttemptOf } from './predict/first-attempt.ts';
export { firstOutcomeOf } from './predict/first-outcome.ts';
export type { FailingBehaviour, FunctionBehaviour } from './predict/function-behaviour.ts';
export { lintFilters } from './predict/lint-filters.ts';
export { type FunctionFacts, lintMapping } from './predict/lint-mapping.ts';
export { lintSettings } from './predict/lint-settings.ts';
export type { DataFacts } from './predict/lint-setup.ts';
export {
  MAPPING_FORMS,
  type MappingForm,
  type MappingNames,
  type MappingReading,
  type ReadMapping,
} from './predict/mapping-text/mapping-form.ts';
export { readMapping } from './predict/mapping-text/read-mapping.ts';
export { type WrittenMapping, writeMapping } from './predict/mapping-text/write-mapping.ts';
export {
  buildOnFailureDelivery,
  type DestinationKind,
  destinationKindOf,
  type OnFailureDelivery,
  type OnFailureDeliveryContext,
} from './predict/on-failure-delivery.ts';
export { buildOnFailureRecord, type OnFailureContext } from './predict/on-failure-document.ts';
export { predictDelivery } from './predict/predict-delivery.ts';
export { predictShard, type ShardBatch, type ShardInput, type ShardPrediction } from './predict/predict-shard.ts';
export type {
  Attempt,
  AttemptRange,
  BatchFacts,
  DiscardMessage,
  Fate,
  FateReason,
  FinalState,
  NextStep,
  Prediction,
  RecordFacts,
  Totals,
} from './predict/prediction.ts';
export type { PredictionInput } from './predict/prediction-input.ts';
export { applyPreset, MAPPING_PRESETS, type MappingPreset, presetOf } from './predict/presets.ts';
export { hasRecord, recordsOf } from './predict/records-of.ts';
export { responseSettingsOf } from './predict/response-settings.ts';
export { DELIVERY_RULES } from './predict/rules.ts';
export type { ShardCheckpoint } from './predict/shard-checkpoints.ts';
export { type Standing, standingOf } from './predict/standing-of.ts';
export { type Replacement, type UsableMapping, usableMapping } from './predict/usable-mapping.ts';
export {
  type AttemptWindow,
  type OpenWindow,
  type WindowBehaviour,
  type WindowSpan,
  type WindowStep,
  windowOf,
} from './predict/window.ts';
export { type FateWords, wordsOfFate } from './predict/words.ts';
// replay
export { type BuildEventInput, type BuiltEvent, buildEvent, MAX_EVENT_BYTES } from './replay/build-event.ts';
export type { Difference, EventTemplate } from './replay/build-record.ts';
export { type FunctionErrorFacts, readFunctionError } from './replay/function-error.ts';
export { type Invocation, type ReadReplay, type ReplayOutcome, readReplay } from './replay/read-replay.ts';
// respond
export type { Grade, Rule } from './respond/evidence.ts';
export type { Expectation } from './respond/lint.ts';
export { type MarkableRecord, marksOfRows, type RowMarks } from './respond/marks-of-rows.ts';
export type { Outcome } from './respond/outcome.ts';
export { readResponse } from './respond/read-response.ts';
export { type BatchResponse, formatResponse, responseFor } from './respond/response-for.ts';
export { formatRowAddress, parseRowAddress, type RowAddress } from './respond/row-address.ts';
export { RESPONSE_RULES } from './respond/rules.ts';
export type { Finding, ReadResponse, ResponseSettings, Verdict } from './respond/verdict.ts';
export { sentenceOfVerdict } from './respond/verdict-words.ts';

// share
export {
  type Bundle,
  type BundledCapture,
  type BundledMarks,
  formatBundle,
  type ReadBundle,
  readBundle,
} from './share/bundle.ts';
export type { BundledDecoding, BundledSchema } from './share/bundled-decoding.ts';
// view
export {
  type BatchFactsRow,
  type BatchRow,
  type BatchSummary,
  batchRowOf,
  batchSummaryOf,
} from './view/batch-summary.ts';
export {
  type CaptureFacts,
  captureFactsOf,
  damagedGzip,
  type GzipTrouble,
  wordsOfGzipTrouble,
} from './view/capture-facts.ts';
export {
  givenUpView,
  type LayerPart,
  type LayerView,
  layerContentOf,
  layerViewOf,
  type ValueView,
} from './view/layer-view.ts';
export { createPlannedPeeling, type PlannedPeeling, type PlannedUserRecords } from './view/planned-peeling.ts';
export { type RecordDetail, type RecordPlace, recordDetailOf } from './view/record-detail.ts';
export { aggregateLayerOf, PREVIEW_CHARS, type Row, rowOf } from './view/row.ts';
export {
  type OpenedUserRecord,
  openUserRecord,
  type UserRecordDetail,
  userRecordDetailOf,
} from './view/user-record-detail.ts';
export { type AggregateRows, aggregateRowsOf, type UserRecordRow, userRecordRowOf } from './view/user-record-row.ts';
