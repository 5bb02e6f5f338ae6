import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from '../event-source-mapping.ts';
import { type FoundSettings, findSettings } from './find-settings.ts';
import { readJsonValue } from './json-value.ts';
import type { MappingForm, MappingReading, ReadMapping } from './mapping-form.ts';
import { namesOf, readSettings } from './read-settings.ts';
import { readTypeScriptSettings } from './typescript-settings.ts';
import { readYamlValue } from './yaml-value.ts';

/** A whole template may be longer, up to 1 MB; then the part about the mapping will do. */
const LONGEST_TEXT = 262_144;

/**
 * Reads the settings of event source mappings out of what people have at hand: what `aws lambda get-event-source-mapping` and
 * `list-event-source-mappings` print, the input of `create-event-source-mapping`, a template or a snippet of CloudFormation, SAM or the
 * Serverless Framework (YAML or JSON), and a TypeScript snippet of the CDK. Nothing is run. Never throws.
 *
 * Mappings of other sources than Kinesis are left out. What a text does not say is AWS's default (`given` tells), and where the notation
 * has another default, that one.
 *
 * @example readMapping('{"BatchSize": 500, "MaximumRetryAttempts": 3}').mappings[0].mapping.batchSize // 500
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
 */
export function readMapping(text: string): MappingReading {
  if (text.trim() === '') return refused('The text is empty. Paste the settings of an event source mapping.');
  if (text.length > LONGEST_TEXT) {
    return refused(`The text has more than ${LONGEST_TEXT} characters. Paste the part about the event source mapping.`);
  }
  const found = readTypeScriptSettings(text) ?? findInData(text);
  if ('refused' in found) return refused(found.refused);
  const [first, ...others] = found.filter((it) => otherSourceOf(it) === undefined).map(mappingOf);
  if (first !== undefined) return { kind: 'read', mappings: [first, ...others] };
  const [other] = found;
  return refused(other === undefined ? NOTHING_FOUND : `It reads from ${otherSourceOf(other)}, not from Kinesis.`);
}

const NOTHING_FOUND =
  'No setting of an event source mapping is in it, such as BatchSize or MaximumRetryAttempts. Paste what aws lambda get-event-source-mapping prints, or a snippet of CloudFormation, SAM, CDK (TypeScript) or Serverless Framework.';

function findInData(text: string) {
  const json = readJsonValue(text);
  if (json !== undefined) return findSettings(json, 'aws-json');
  const yaml = readYamlValue(text);
  if ('refused' in yaml) return { refused: `The text is neither JSON nor YAML: ${yaml.refused}.` };
  return findSettings(yaml, 'cloudformation');
}

function mappingOf({ form, settings }: FoundSettings): ReadMapping {
  const { read, notes } = readSettings(settings);
  const names = namesOf(settings);
  return {
    form,
    mapping: { ...AWS_DEFAULT_MAPPING, ...DEFAULTS_OF_FORMS[form], ...read },
    given: Object.keys(read) as (keyof EventSourceMapping)[],
    names,
    notes: [...notes, ...(form === 'serverless' && read.batchSize === undefined ? [SERVERLESS_BATCH_SIZE] : [])],
  };
}

const DEFAULTS_OF_FORMS: Partial<Record<MappingForm, Partial<EventSourceMapping>>> = {
  serverless: { batchSize: 10, startingPosition: 'TRIM_HORIZON' },
};
const SERVERLESS_BATCH_SIZE =
  'The Serverless Framework sets a BatchSize of 10 where the snippet has none; the default of AWS is 100.';

/** A reference may be anything, so it counts as Kinesis. */
function otherSourceOf({ settings, otherSource }: FoundSettings): string | undefined {
  const { eventSourceArn = '' } = namesOf(settings);
  return otherSource ?? (/^arn:[^:]*:(?!kinesis:)/.test(eventSourceArn) ? eventSourceArn : undefined);
}

function refused(message: string): MappingReading {
  return { kind: 'refused', message };
}
