/**
 * Whether one of the patterns allows a function. A star stands for a part between colons and never for a colon, so that a pattern
 * for a name cannot reach an alias, an account or a region. A pattern without qualifier allows the call without one.
 */
export function isAllowed(patterns: readonly string[], functionName: string, qualifier: string | undefined): boolean {
  const wanted = qualifier === undefined ? functionName : `${functionName}:${qualifier}`;
  return patterns.some((pattern) => toRegExp(pattern).test(wanted));
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^:]*')}$`);
}

const PRODUCTION = /(^|[-_])(prod|production|prd|live)($|[-_])/i;

/** By the name or alias; the cost of a needless question is small, that of a missing one is not. */
export function looksLikeProduction(name: string, qualifier: string | undefined): boolean {
  return PRODUCTION.test(name) || PRODUCTION.test(qualifier ?? '');
}
