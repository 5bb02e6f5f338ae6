import { readAskedTarget } from '../functions/ask-target.ts';
import type { Functions, Target, TargetFacts } from '../functions/functions.ts';
import { problem } from '../problems.ts';

export type AllowSettings = { replayAllow(): readonly string[]; readonly configFile: string };

/** The target that a request names, when the settings allow it; read again each time, since they may have changed. */
export async function findAllowedTarget(
  functions: Functions,
  settings: AllowSettings,
  text: string,
  qualifier: string | undefined,
): Promise<Target> {
  const asked = readAskedTarget(text, qualifier);
  if (asked === undefined) {
    throw problem(
      'request-invalid',
      { errors: [{ in: 'body', pointer: '/target', message: 'is no name or ARN of a function' }] },
      'body/target is no name or ARN of a function with at most one version or alias. Wildcards and paths are not taken.',
    );
  }
  const found = await functions.find(asked);
  if (found?.shown.allowed === true) return found;
  const wanted = asked.qualifier === undefined ? asked.name : { ...asked.name, qualifier: asked.qualifier };
  throw notAllowed(settings, found, wanted, text);
}

function notAllowed(
  settings: AllowSettings,
  found: Target | undefined,
  { name, qualifier }: { readonly name: string; readonly qualifier?: string },
  text: string,
) {
  if (found === undefined) {
    return problem(
      'replay-not-allowed',
      { target: text },
      `No function "${name}" is known here, so nothing was sent. GET /api/functions lists the targets; a function of AWS is named by its whole ARN.`,
    );
  }
  const entry = [found.shown.arn ?? name, ...(qualifier === undefined ? [] : [qualifier])].join(':');
  const configLine = `"replayAllow": ${JSON.stringify([...settings.replayAllow(), entry])}`;
  return problem(
    'replay-not-allowed',
    { target: entry, configLine, configFile: settings.configFile },
    `The settings do not allow a replay to ${entry}, so nothing was sent. To allow it, put this line into ${settings.configFile}: ${configLine}`,
  );
}

/** Asks the target about itself. That it has no such function is the one thing that ends a plan. */
export async function describeTarget(target: Target): Promise<TargetFacts> {
  const facts = await target.describe();
  if (facts.missing !== true) return facts;
  const { name, qualifier, endpoint } = target.shown;
  const what = qualifier === undefined ? name : `${name}:${qualifier}`;
  throw problem(
    'target-missing',
    { target: target.shown.id },
    `${endpoint ?? 'The function host'} has no function "${what}", so nothing was sent. Correct the name, the alias or the region.`,
  );
}
