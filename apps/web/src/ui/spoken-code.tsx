import { createElement, Fragment } from 'react';

/** What a sentence sets between backticks is code, as everywhere else on the screen. */
export function SpokenCode({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 0 ? part : createElement('code', {}, part)));
  // Handed over one by one, for the parts of a sentence have no names of their own.
  return createElement(Fragment, {}, ...parts);
}
