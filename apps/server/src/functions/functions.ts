import type { EventSourceMapping } from '@shardscope/event-model';
import type { AskedPlace } from '../aws/aws.ts';
import type { FunctionName } from './function-name.ts';

export type TargetKind = 'sample' | 'endpoint' | 'aws';

/** A function that a batch may be replayed to, as the screen shows it. */
export type FunctionTarget = {
  /** `sample:NAME`, `endpoint:NAME`, or the ARN. */
  readonly id: string;
  readonly name: string;
  readonly kind: TargetKind;
  readonly arn?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly account?: string;
  /** Whose credentials sign the call, where they are those of a person. */
  readonly profile?: string;
  readonly role?: string;
  readonly qualifier?: string;
  readonly runtime?: string;
  readonly description?: string;
  /** Whether the settings let a replay go there. */
  readonly allowed: boolean;
  /** Sending needs the name typed. */
  readonly production: boolean;
};

/** What could be learned of a target without running it; what could not is absent. */
export type TargetFacts = {
  readonly runtime?: string;
  readonly timeoutSeconds?: number;
  readonly codeSha256?: string;
  readonly version?: string;
  readonly permission?: 'granted' | 'denied';
  /** Of the credentials that sign the call, as STS says it. */
  readonly callerAccount?: string;
  /** The target itself says that it has no such function. */
  readonly missing?: true;
  /** The target does not know `LogType: Tail` and would refuse a call that asks for it. */
  readonly withoutLogTail?: true;
};

/** An event source mapping as the account has it. Texts are those of AWS; what it does not say is absent. */
export type ListedMapping = {
  readonly uuid?: string;
  readonly functionArn?: string;
  /** Of a stream, or of an enhanced fan-out consumer. */
  readonly eventSourceArn: string;
  readonly startingPosition?: string;
  readonly state?: string;
  readonly stateTransitionReason?: string;
  readonly lastProcessingResult?: string;
  readonly lastModified?: string;
  readonly mapping: EventSourceMapping;
  /** The settings that AWS named; the others are its defaults. */
  readonly given: readonly string[];
  /** Whole sentences: what could not be read. */
  readonly notes: readonly string[];
};

export type MappingList = {
  readonly items: readonly ListedMapping[];
  /** How many mappings read from something else than a Kinesis stream. */
  readonly otherSources: number;
  /** There are more than were asked for. */
  readonly cut: boolean;
};

export type InvokeOptions = {
  /** Of the function, in seconds; the call waits a little longer. */
  readonly timeoutSeconds: number;
  readonly logTail: boolean;
};

/** What came back, or what stood in its way. Never thrown: whatever happens after the first byte has to be written down. */
export type InvokeAnswer = {
  readonly statusCode?: number;
  readonly functionError?: string;
  readonly payload?: Uint8Array;
  readonly logTail?: string;
  readonly executedVersion?: string;
  readonly requestId?: string;
  readonly errorName?: string;
  readonly errorMessage?: string;
  /** It is certain that the request never left. */
  readonly notSent?: true;
  readonly durationMillis: number;
};

/** A target that was named in a request, found, and can be called. */
export interface Target {
  readonly shown: FunctionTarget;
  /** True where a failed function may answer like a healthy one. */
  readonly mayHideFunctionError: boolean;
  /** Throws where the credentials themselves are refused: then nothing can be sent either. */
  describe(): Promise<TargetFacts>;
  /** Reads them from where the function lives; none for a function that lives in no account. */
  mappings(): Promise<MappingList>;
  /** Runs the function: one call, sent once. */
  invoke(payload: Uint8Array, options: InvokeOptions): Promise<InvokeAnswer>;
}

/** How a request names a target. */
export type AskedTarget = { readonly kind?: TargetKind; readonly name: FunctionName; readonly qualifier?: string };

/** One kind of target. To add one: a file in `targets/`, a line in `targets.ts`. */
export interface TargetSource {
  readonly kind: TargetKind;
  list(place: AskedPlace): Promise<readonly FunctionTarget[]>;
  /** `place`: whose credentials are to sign, and where a name without a region is. */
  find(asked: AskedTarget, place: AskedPlace): Promise<Target | undefined>;
  close?(): Promise<void>;
}

/** What a name came to. `malformed`: no name or ARN of a function; `unknown`: one that no kind of target has. */
export type FoundTarget =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' };

/** What other capabilities may ask of functions. */
export interface Functions {
  list(place: AskedPlace): Promise<readonly FunctionTarget[]>;
  /** By id, name or ARN; the qualifier in it or beside it. The place: whose credentials are to sign. */
  find(text: string, qualifier: string | undefined, place: AskedPlace): Promise<FoundTarget>;
  close(): Promise<void>;
}
