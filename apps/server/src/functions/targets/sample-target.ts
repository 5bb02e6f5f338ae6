import { fileURLToPath } from 'node:url';
import type { FunctionTarget, TargetSource } from '../functions.ts';
import { type FunctionFile, listFunctionFiles } from '../host/function-files.ts';
import { type LaunchedHost, launchFunctionHost } from '../host/launch.ts';
import type { LambdaAddress } from '../lambda/open-lambda.ts';
import { createCalledTarget } from './called-target.ts';

// The same depth in the source and in the build.
const SAMPLES = fileURLToPath(new URL('../../../sample-functions/', import.meta.url));
const REGION = 'us-east-1';

export type SampleTargetOptions = {
  /** The host's entry, where it is not the built one beside this module. */
  readonly hostEntry?: string;
};

/** The sample functions, in our own function host: another process, started for the first call. */
export function createSampleTargets(options: SampleTargetOptions = {}): TargetSource {
  let host: Promise<LaunchedHost> | undefined;
  const open = async (): Promise<LambdaAddress> => {
    host ??= launchFunctionHost({
      functionsFolder: SAMPLES,
      onGone: () => {
        host = undefined;
      },
      ...(options.hostEntry !== undefined && { entry: options.hostEntry }),
    });
    const launched = await host.catch((cause) => {
      host = undefined;
      throw cause;
    });
    return {
      endpoint: launched.endpoint,
      customEndpoint: launched.endpoint,
      region: REGION,
      credentials: 'none',
      renewal: 'A sample function needs none.',
    };
  };
  return {
    kind: 'sample',
    list: async () => listFunctionFiles(SAMPLES).map((file) => toShown(file, undefined)),
    async find({ kind, name, qualifier }) {
      if ((kind ?? 'sample') !== 'sample' || name.account !== undefined) return undefined;
      const file = listFunctionFiles(SAMPLES).find((one) => one.name === name.name);
      if (file === undefined) return undefined;
      const shown = toShown(file, qualifier);
      return createCalledTarget({ shown, functionName: file.name, mayHideFunctionError: false, address: open });
    },
    async close() {
      await (await host?.catch(() => undefined))?.stop();
    },
  };
}

function toShown({ name, description }: FunctionFile, qualifier: string | undefined): FunctionTarget {
  return {
    id: `sample:${name}`,
    name,
    kind: 'sample',
    description,
    runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
    ...(qualifier !== undefined && { qualifier }),
    allowed: true,
    production: false,
  };
}
