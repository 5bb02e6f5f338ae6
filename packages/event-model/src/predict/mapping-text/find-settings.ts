import type { MappingForm } from './mapping-form.ts';
import { memberOf, type RawMember, type RawValue, textOf } from './raw-value.ts';
import { SETTING_NAMES } from './setting-names.ts';

/** The members that hold the settings of one mapping. */
export type FoundSettings = {
  readonly form: MappingForm;
  readonly settings: RawValue;
  /** What the mapping reads from, where the text says that it is not Kinesis. */
  readonly otherSource?: string;
};

/** Types of events of SAM, and of the Serverless Framework in lower case, that become event source mappings too. */
const OTHER_SOURCES: ReadonlySet<string> = new Set([
  'DynamoDB',
  'dynamodb',
  'SQS',
  'MSK',
  'MQ',
  'SelfManagedKafka',
  'DocumentDB',
]);

const EMPTY: RawValue = { kind: 'map', members: [] };

/**
 * Every mapping in a value, wherever it stands: resources of CloudFormation, events of SAM and of the Serverless Framework,
 * and what the AWS CLI prints. Where nothing says what it is, the first map with a name of a setting.
 *
 * @param bare the form of such a map
 */
export function findSettings(value: RawValue, bare: MappingForm): FoundSettings[] {
  const found = [...declaredIn(value)];
  if (found.length > 0) return found;
  const settings = firstBare(value);
  return settings === undefined ? [] : [{ form: bare, settings }];
}

function* declaredIn(value: RawValue): Generator<FoundSettings> {
  if (value.kind === 'list') for (const item of value.items) yield* declaredIn(item);
  if (value.kind !== 'map') return;
  const type = textOf(memberOf(value, 'Type'));
  const properties = memberOf(value, 'Properties') ?? EMPTY;
  if (type === 'AWS::Lambda::EventSourceMapping') yield { form: 'cloudformation', settings: properties };
  else if (type === 'Kinesis') yield { form: 'sam', settings: properties };
  else if (type !== undefined && OTHER_SOURCES.has(type))
    yield { form: 'sam', settings: properties, otherSource: type };
  else for (const member of value.members) yield* declaredInMember(member);
}

function* declaredInMember([name, value]: RawMember): Generator<FoundSettings> {
  if (name === 'EventSourceMappings' && value.kind === 'list') {
    for (const settings of value.items) yield { form: 'aws-json', settings };
  } else if (name === 'stream') {
    const type = textOf(memberOf(value, 'type'));
    const settings = value.kind === 'map' ? value : streamOf(value);
    const isOther = type !== undefined && OTHER_SOURCES.has(type);
    yield { form: 'serverless', settings, ...(isOther && { otherSource: type }) };
  } else {
    yield* declaredIn(value);
  }
}

/** `stream: arn:aws:kinesis:...`, everything else by default. */
function streamOf(arn: RawValue): RawValue {
  return { kind: 'map', members: [['arn', arn]] };
}

function firstBare(value: RawValue): RawValue | undefined {
  const inner = value.kind === 'list' ? value.items : value.kind === 'map' ? value.members.map(([, it]) => it) : [];
  if (value.kind === 'map' && value.members.some(([name]) => SETTING_NAMES.has(name))) return value;
  for (const item of inner) {
    const found = firstBare(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
