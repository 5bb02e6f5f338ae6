import type { paths } from './schema.d.ts';

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
export type IncidentList = Json<paths['/api/incidents']['get']['responses'][200]>;
export type Incident = IncidentList['items'][number];
export type StreamList = Json<paths['/api/streams']['get']['responses'][200]>;
export type StreamDetail = Json<paths['/api/streams/{name}']['get']['responses'][200]>;
export type StreamRead = Json<paths['/api/reads']['post']['responses'][201]>;
export type ReadRequest = paths['/api/reads']['post']['requestBody']['content']['application/json'];

/** Live streams: what a server has and a bundle never will. */
export interface Streams {
  incidents(): Promise<IncidentList>;
  streams(): Promise<StreamList>;
  stream(name: string): Promise<StreamDetail>;
  startRead(request: ReadRequest): Promise<StreamRead>;
  read(id: string): Promise<StreamRead>;
  /** Ends a read; what came is kept. */
  stopRead(id: string): Promise<StreamRead>;
}
