import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder with a separator at its end, so that every script works from any current directory. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The environment of every child: our tools first on PATH (turbo looks for pnpm there), and no telemetry, update notices
 * or colours, because their output is kept and shown only when something fails.
 * @param {NodeJS.ProcessEnv} [more] what is undefined here is taken out
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(more = {}) {
  const { FORCE_COLOR: _, ...own } = process.env;
  return {
    ...own,
    PATH: `${ROOT}node_modules/.bin${delimiter}${process.env.PATH ?? ''}`,
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    // The AWS SDK warns on standard error under Node 20; the version is pinned for that reason.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ...more,
  };
}
