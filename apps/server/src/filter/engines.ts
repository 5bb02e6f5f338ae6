import { celEngine } from './engines/cel.ts';
import { pathEngine } from './engines/path.ts';
import { patternEngine } from './engines/pattern.ts';
import { regexEngine } from './engines/regex.ts';
import { textEngine } from './engines/text.ts';
import type { EngineName, FilterEngine } from './filter.ts';

/** THE LIST: what a filter can be written in. */
export const ENGINES: Readonly<Record<EngineName, FilterEngine>> = {
  text: textEngine,
  regex: regexEngine,
  pattern: patternEngine,
  path: pathEngine,
  cel: celEngine,
};
