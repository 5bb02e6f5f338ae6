import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import swagger from '@fastify/swagger';
import Fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { auditRoutes } from './audit/routes.ts';
import { createAws } from './aws/create-aws.ts';
import { awsRoutes } from './aws/routes.ts';
import { addBodyParsers } from './bodies.ts';
import type { CaptureWriter } from './captures/captures.ts';
import { createChangeFeed } from './captures/change-feed.ts';
import { createBatchMatcher } from './captures/match-batch.ts';
import { receiveInput } from './captures/receive-input.ts';
import { capturesRoutes } from './captures/routes.ts';
import { saveCapture } from './captures/save-capture.ts';
import { type CaptureStore, createCaptureStore } from './captures/sql.ts';
import { configRoutes } from './config/routes.ts';
import type { Config, Environment } from './config.ts';
import type { Decoding } from './decoding/decoding.ts';
import { decodingOptionsOf } from './decoding/decoding-limits.ts';
import { createDecoding } from './decoding/pooled-decoding.ts';
import { decodeRoutes } from './decoding/routes.ts';
import { type Demo, NO_DEMO } from './demo/demo.ts';
import { EVENT_INCIDENTS } from './demo/event-incidents.ts';
import { addFailures, sendFailure } from './failures.ts';
import { filterRoutes } from './filter/routes.ts';
import { functionRoutes } from './functions/routes.ts';
import { createFunctions, createTargetSources } from './functions/targets.ts';
import { addGate } from './gate.ts';
import { healthRoutes } from './health.ts';
import { answerBrokenRequest, cutDawdlers, SERVER_LIMITS } from './http-limits.ts';
import { incidentRoutes } from './incidents/routes.ts';
import { createStoredIncidents, type StoredIncidents } from './incidents/stored-incidents.ts';
import { addRequestLog, loggerOf } from './log.ts';
import { OPENAPI, openapiRoutes } from './openapi-document.ts';
import { pageRoutes } from './page.ts';
import { filterVerdictRoutes } from './predictions/filter-verdict-routes.ts';
import { predictionRoutes } from './predictions/routes.ts';
import { createProfiles } from './profiles/profiles.ts';
import { profileRoutes } from './profiles/routes.ts';
import { createReplays } from './replays/create-replays.ts';
import { replayRoutes } from './replays/routes.ts';
import { keepRouteBook, type RouteBook } from './route-book.ts';
import { createSchemas } from './schemas/create-schemas.ts';
import { schemaRoutes } from './schemas/routes.ts';
import { createAttempts } from './sessions/attempts.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { createSessions } from './sessions/sessions.ts';
import type { Store } from './store/store.ts';
import { streamsRoutes } from './streams/create-streams.ts';
import type { KeepRead } from './streams/streams.ts';

export type AppOptions = {
  readonly config: Config;
  readonly store: Store;
  /** For what is to touch no disk; it is gone with the process. */
  readonly memory: Store;
  /** The token of the data directory. */
  readonly token: string;
  /** Where the AWS files of this user are found. */
  readonly env: Environment;
  /** The embedded Kinesis, where it was started. */
  readonly demo?: Demo;
};

/** The whole server, every part by hand and in order. It does not listen, and knows nothing of the process. */
export async function buildApp({ config, store, memory, token, env, demo = NO_DEMO }: AppOptions) {
  const app = createApp(config);
  const book = keepRouteBook(app);
  const address = () => addressOf(app.server.address() as AddressInfo | null, config.port);

  const sessions = createSessions(store, token);
  const attempts = createAttempts();
  const given = createSchemas(store);
  const captures = createCaptureStore({ store, memory, limits: config, plans: given.plans });
  const decoding = createDecoding(decodingOptionsOf(config));
  const matcher = createBatchMatcher(captures, decoding, config);
  const profiles = createProfiles(env);
  const aws = createAws(config, profiles);
  const functions = createFunctions(createTargetSources({ ...config, ...aws }));
  const replays = createReplays({ store, memory, captures, functions, decoding, settings: config });
  app.addHook('onClose', () => decoding.close());
  addDoor(app, config, book);
  addGate(app, { ...config, attempts, findCaller: sessions.findCaller });

  await app.register(swagger, OPENAPI);
  await app.register(healthRoutes, { store });
  await app.register(openapiRoutes);
  await app.register(sessionRoutes, { sessions, attempts, address });
  await app.register(configRoutes, { config, store, demo });
  await app.register(awsRoutes, { ...aws, demo });
  await app.register(profileRoutes, { profiles, roles: config.assumeRole });
  const feed = createChangeFeed();
  const { fileBytes } = config;
  await app.register(capturesRoutes, { ...given, captures, decoding, matcher, scanLimits: config, feed, fileBytes });
  await app.register(decodeRoutes, { decoding });
  await app.register(schemaRoutes, { ...given, captures, decoding, feed });
  await app.register(filterRoutes, { matcher, decoding });
  await app.register(predictionRoutes, { captures, decoding });
  await app.register(filterVerdictRoutes, { captures, decoding });
  await app.register(functionRoutes, { ...aws, functions, replayAllow: config.replayAllow });
  await app.register(replayRoutes, replays);
  const keep = createKeepRead(decoding, captures);
  await app.register(streamsRoutes, { ...aws, settings: config, demo, keep });
  await app.register(incidentRoutes, { demo, stored: storedIncidents(decoding, captures) });
  await app.register(auditRoutes, { store });
  await app.register(pageRoutes, { webDist: config.webDist });
  await app.register(cutDawdlers);
  return { app, sessions, address, routes: book.routes };
}

/** What every request passes, before the gate. */
function addDoor(app: ReturnType<typeof createApp>, config: Config, book: RouteBook): void {
  addRequestLog(app);
  addBodyParsers(app, config.jsonBodyBytes);
  addFailures(app, config.webDist, book.allowedMethods);
}

function storedIncidents(decoding: Decoding, captures: CaptureStore): StoredIncidents {
  return createStoredIncidents({
    list: EVENT_INCIDENTS,
    captures,
    keep: async (bytes, title, writer) => {
      const input = await receiveInput(inOnePiece(bytes), bytes.length);
      return saveCapture(decoding, captures, input, { source: 'incident', title }, writer);
    },
  });
}

/** A read of a shard becomes a capture like any other. */
function createKeepRead(decoding: Decoding, captures: CaptureWriter): KeepRead {
  return async (bytes, about, writer) => {
    const input = await receiveInput(inOnePiece(bytes), bytes.length);
    return saveCapture(decoding, captures, input, { source: 'stream', ...about }, writer);
  };
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes;
}

function createApp(config: Config) {
  const app = Fastify({
    ...SERVER_LIMITS,
    logger: loggerOf({ file: config.log, level: config.logLevel }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: config.jsonBodyBytes,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: sendFailure,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

function addressOf(bound: AddressInfo | null, port: number): string {
  return `http://127.0.0.1:${bound?.port ?? port}`;
}
