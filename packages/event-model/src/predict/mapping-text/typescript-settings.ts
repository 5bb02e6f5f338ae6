import type { FoundSettings } from './find-settings.ts';
import type { RawMember, RawValue } from './raw-value.ts';
import { SETTING_NAMES } from './setting-names.ts';
import { TypeScriptReader } from './typescript-value.ts';

const CONSTRUCTOR =
  /\b(KinesisEventSource|KinesisConsumerEventSource|(?:Cfn)?EventSourceMapping|addEventSourceMapping)\s*\(/g;
const TYPESCRIPT = /\bDuration\.\w+\(|\bStartingPosition\.[A-Z]|\bFilterCriteria\.filter\(/;

/**
 * The settings in a TypeScript snippet of the CDK: what its constructors of event sources are given, or a bare object of properties.
 *
 * @returns `undefined` where the text is no such snippet
 */
export function readTypeScriptSettings(text: string): FoundSettings[] | undefined {
  const found: FoundSettings[] = [];
  for (const match of text.matchAll(CONSTRUCTOR)) {
    const args = new TypeScriptReader(text, match.index + match[0].length - 1).list(')', 0);
    const settings = args.find((argument) => argument.kind === 'map');
    if (settings?.kind === 'map')
      found.push({ form: 'cdk', settings: withSource(settings.members, match[1], args[0]) });
  }
  if (found.length > 0 || !TYPESCRIPT.test(text)) return found.length > 0 ? found : undefined;
  const bare = new TypeScriptReader(text, Math.max(0, text.indexOf('{'))).value();
  const hasSettings = bare.kind === 'map' && bare.members.some(([name]) => SETTING_NAMES.has(name));
  return hasSettings ? [{ form: 'cdk', settings: bare }] : undefined;
}

/** An event source is given its stream in front of the properties. */
function withSource(members: readonly RawMember[], callee = '', first: RawValue | undefined): RawValue {
  const hasStream = callee.startsWith('Kinesis') && first !== undefined && 'text' in first;
  return { kind: 'map', members: hasStream ? [['eventSourceArn', first], ...members] : members };
}
