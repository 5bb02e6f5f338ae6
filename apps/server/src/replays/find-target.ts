import type { AskedPlace } from '../aws/aws.ts';
import type { Functions, Target, TargetFacts } from '../functions/functions.ts';
import { problem } from '../problems.ts';

export type AllowSettings = { replayAllow(): readonly string[]; readonly configFile: string };

/** The target that a request names, when the settings allow it; read again each time, since they may have changed. */
export async function findAllowedTarget(
  functions: Functions,
  settings: AllowSettings,
  text: string,
  qualifier: string | undefined,
  place: AskedPlace,
): Promise<Target> {
  const found = await functions.find(text, qualifier, place);
  if (found.kind === 'malformed') throw malformed();
  if (found.kind === 'unknown') throw unknown(text);
  if (!found.target.shown.allowed) throw notAllowed(settings, found.target);
  return found.target;
}

function malformed() {
  return problem(
    'request-invalid',
    { errors: [{ in: 'body', pointer: '/target', message: 'is no name or ARN of a function' }] },
    'body/target is no name or ARN of a function with at most one version or alias. Wildcards and paths are not taken.',
  );
}

function unknown(text: string) {
  return problem(
    'replay-not-allowed',
    { target: text },
    `No function "${text}" is known here, so nothing was sent. GET /api/functions lists the targets; a function of AWS is named by its whole ARN.`,
  );
}

function notAllowed(settings: AllowSettings, { shown: { arn, name, qualifier } }: Target) {
  const entry = [arn ?? name, ...(qualifier === undefined ? [] : [qualifier])].join(':');
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
  const { name, qualifier, endpoint, region, account } = target.shown;
  const what = qualifier === undefined ? name : `${name}:${qualifier}`;
  const where = [account && `account ${account}`, region].filter(Boolean).join(', ');
  throw problem(
    'target-missing',
    { target: target.shown.id },
    `${endpoint ?? 'The function host'} has no function "${what}"${where === '' ? '' : ` in ${where}`}, so nothing was sent. Correct the name, the alias or the region.`,
  );
}
