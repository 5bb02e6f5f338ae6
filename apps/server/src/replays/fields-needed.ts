import type { EventTemplate, ModelError } from '@shardscope/event-model';
import { problem } from '../problems.ts';

const FIELDS = [
  { name: 'streamArn', form: 'ARN', words: 'the ARN of the stream' },
  { name: 'region', form: 'region', words: 'the region' },
  { name: 'role', form: 'ARN', words: 'the role of the function' },
  { name: 'shardId', form: 'shardId-000000000000', words: 'the shard' },
] as const;

/** Names only what is not known yet: a read of a stream has kept its ARN, region and shard. */
export function fieldsNeeded(known: Partial<EventTemplate>, cause: ModelError): Error {
  const missing = FIELDS.filter(({ name }) => known[name] === undefined);
  const list = missing.map(({ words }) => words).join(', ');
  return problem(
    'event-fields-needed',
    { ...cause.facts, template: Object.fromEntries(missing.map(({ name, form }) => [name, form])) },
    `An event from Lambda also carries what these records do not: ${list}. Give ${missing.length === 1 ? 'it' : 'them'} to build the event, or replay to a sample function.`,
    { cause },
  );
}
