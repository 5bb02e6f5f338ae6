import type { paths } from './schema.d.ts';

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;
export type IncidentList = Json<paths['/api/incidents']['get']['responses'][200]>;
export type Incident = IncidentList['items'][number];
export type StreamList = Json<paths['/api/streams']['get']['responses'][200]>;
export type StreamDetail = Json<paths['/api/streams/{name}']['get']['responses'][200]>;
export type StoredIncident = IncidentList['events'][number];
export type OpenedIncident = Json<paths['/api/incidents/{id}/open']['post']['responses'][201]>;
export type ProfileList = Json<paths['/api/profiles']['get']['responses'][200]>;
/** Whose credentials, and where. */
export type AwsPlace = Json<paths['/api/aws/account']['get']['responses'][200]>;
/** Where a choice leads, as far as no call is needed for it. */
export type AwsChosen = Json<paths['/api/aws']['get']['responses'][200]>;
/** The functions of an account in a region. */
export type AccountFunctions = Json<paths['/api/functions']['get']['responses'][200]>;
/** What of it a person may choose. */
export type AskedPlace = NonNullable<paths['/api/streams']['get']['parameters']['query']>;
export type StreamRead = Json<paths['/api/reads']['post']['responses'][201]>;
export type ReadRequest = paths['/api/reads']['post']['requestBody']['content']['application/json'];

/** Live streams: what a server has and a bundle never will. */
export interface Streams {
  incidents(): Promise<IncidentList>;
  /** Keeps an incident that is an event as a capture. */
  openIncident(id: string): Promise<OpenedIncident>;
  profiles(): Promise<ProfileList>;
  /** Where a choice leads; nothing of AWS is asked. */
  chosenPlace(choice: AskedPlace): Promise<AwsChosen>;
  /** Asks STS whose account it is. */
  askAccount(choice: AskedPlace): Promise<AwsPlace>;
  /** Asks Lambda for the functions of the account. */
  accountFunctions(choice: AskedPlace): Promise<AccountFunctions>;
  streams(place: AskedPlace): Promise<StreamList>;
  stream(name: string, place: AskedPlace): Promise<StreamDetail>;
  startRead(request: ReadRequest): Promise<StreamRead>;
  /** Tells how far a read has come until it has ended, or `signal` says stop. Rejects when nothing is heard of it any more. */
  watchRead(id: string, onProgress: (read: StreamRead) => void, signal: AbortSignal): Promise<void>;
  /** Ends a read; what came is kept. */
  stopRead(id: string): Promise<StreamRead>;
}
