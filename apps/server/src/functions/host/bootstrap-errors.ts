/** A function error as the Node runtime of Lambda writes it. */
export type RuntimeError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

export function runtimeErrorOf(thrown: unknown, errorType?: string): RuntimeError {
  if (!(thrown instanceof Error)) {
    return { errorType: errorType ?? typeof thrown, errorMessage: String(thrown), trace: [] };
  }
  return {
    errorType: errorType ?? thrown.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? '').split('\n'),
  };
}

/** Why a handler file did not load, in the runtime's own words. */
export function loadErrorOf(thrown: unknown): RuntimeError {
  if (thrown instanceof SyntaxError) return runtimeErrorOf(thrown, 'Runtime.UserCodeSyntaxError');
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return runtimeErrorOf(thrown, isMissing ? 'Runtime.ImportModuleError' : undefined);
}
