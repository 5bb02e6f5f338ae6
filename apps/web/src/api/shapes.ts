// What crosses the wire, by the names the screens use. All of it comes from the server's own document.
import type { components, paths } from './schema.d.ts';

type Schemas = components['schemas'];

export type BatchSummary = Schemas['BatchSummary'];
export type BatchDetail = Schemas['BatchDetail'];
export type CaptureSummary = Schemas['CaptureSummary'];
export type Capture = Schemas['Capture'];
export type Row = Schemas['Row'];
export type RowPage = Schemas['RowsPage'];
export type LayerView = Schemas['LayerView'];
export type UserRecordRow = Schemas['UserRecordRow'];
export type UserRecordsPage = Schemas['UserRecordsPage'];
export type UserRecords = Schemas['UserRecordsOfRecord'];
/** A record or, with `m`, a user record inside it. */
export type RecordDetail = Schemas['RecordDetail'] & { readonly m?: number; readonly explicitHashKey?: string };
export type MarksState = Schemas['Marks'];
/** What stands at a place in every record. */
export type FieldValues = Schemas['FieldValues'];
export type FieldValue = FieldValues['values'][number];
export type Issue = Schemas['Issue'];
/** A plan and, once it was sent, what came of it: one row for its whole life. */
export type Replay = Schemas['Replay'];

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
export type CaptureList = Json<paths['/api/captures']['get']['responses'][200]>;
export type FilterCounts = Json<paths['/api/captures/{id}/batches/{b}/matches']['get']['responses'][200]>['counts'];
export type FunctionTarget = Json<paths['/api/functions']['get']['responses'][200]>['items'][number];
/** Event source mappings of a function, as its account has them. */
export type MappingList = Json<paths['/api/functions/{name}/mappings']['get']['responses'][200]>;
export type ListedMapping = MappingList['items'][number];
export type ReplayRequest = paths['/api/replays']['post']['requestBody']['content']['application/json'];
export type SendRequest = paths['/api/replays/{id}/send']['post']['requestBody']['content']['application/json'];
