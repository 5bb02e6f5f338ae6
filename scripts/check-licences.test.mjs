import { describe, expect, it } from 'vitest';
import { isAllowed, refusedIn } from './check-licences.mjs';

describe('licences', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR CC0-1.0)', 'GPL-3.0 OR MIT', 'MIT AND ISC'])('allows %s', (licence) => {
    expect(isAllowed(licence)).toBe(true);
  });

  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'Unknown', 'SSPL-1.0', 'BUSL-1.1', ''])('refuses "%s"', (licence) => {
    expect(isAllowed(licence)).toBe(false);
  });

  it('finds a refused package in a lockfile by its whole name', () => {
    const lockfile =
      'packages:\n\n  jsonpath-plus@10.0.0:\n    resolution: {}\n\n  my-vm2@1.0.0:\n    resolution: {}\n';
    expect(refusedIn(lockfile)).toEqual(['jsonpath-plus']);
  });
});
