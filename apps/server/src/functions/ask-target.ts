import { isQualifier, parseFunctionName } from './function-name.ts';
import type { AskedTarget, TargetKind } from './functions.ts';

const KIND = /^(sample|endpoint):(.*)$/;

/**
 * Reads the target of a request: an id, a name or an ARN, and a qualifier in it or beside it. `undefined` when it is none of them
 * (a path, a wildcard) or when it names two qualifiers.
 */
export function readAskedTarget(text: string, qualifier: string | undefined): AskedTarget | undefined {
  const [, kind, rest = text] = KIND.exec(text) ?? [];
  const name = parseFunctionName(rest);
  if (name === undefined || (qualifier !== undefined && !isQualifier(qualifier))) return undefined;
  if (qualifier !== undefined && name.qualifier !== undefined && name.qualifier !== qualifier) return undefined;
  const asked = qualifier ?? name.qualifier;
  return {
    name,
    ...(kind !== undefined && { kind: kind as TargetKind }),
    ...(asked !== undefined && { qualifier: asked }),
  };
}
