import type { ReactNode } from 'react';

// Drawn here, so that a shape looks the same whatever fonts the machine has.
const SHAPES = {
  check: <path d="M3 8.5 6.5 12 13 4.5" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  again: <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3" />,
  retry: <path d="M3 8a5 5 0 0 1 8.5-3.5L13 6m0-4v4H9M13 8a5 5 0 0 1-8.5 3.5L3 10m0 4v-4h4" />,
  clock: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2.2 1.3" />,
  filter: <path d="M2.5 3.5h11L9.5 8.5v4l-3-1.5V8.5Z" />,
  blocked: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 4.2l7.6 7.6" />,
  unheard: <path d="M2.5 6.5v3H5L8.5 12V4L5 6.5Zm8.5.5 3 3m0-3-3 3" />,
  part: <path d="M3.5 8h9" />,
  dot: <circle cx="8" cy="8" r="1" fill="currentColor" />,
  warning: <path d="M8 2.5 14 13H2Zm0 4v3m0 1.8v.1" />,
  info: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 7.3V11m0-6v.1" />,
  copy: <path d="M6 5.5h7.5v8H6Zm-3.5 5v-8H10" />,
  download: <path d="M8 2.5v8m-3.2-3L8 10.7l3.2-3.2M3 13.5h10" />,
  open: <path d="m6 4 4 4-4 4" />,
  search: <path d="M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm3 7 3.5 3.5" />,
  theme: <path d="M8 2.5a5.5 5.5 0 1 0 0 11Zm0 0a5.5 5.5 0 0 1 0 11" />,
  edit: <path d="m3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3Z" />,
  trash: <path d="M3 4.5h10M6 4V2.5h4V4m-5.5.5.7 9h5.6l.7-9" />,
  bundle: <path d="M2.5 5.5 8 2.5l5.5 3v5.5L8 13.9l-5.5-2.9Zm0 0L8 8.4l5.5-2.9M8 8.4v5.5" />,
  file: <path d="M4 2.5h5l3 3v8H4Zm5 0v3h3" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Decoration beside a word: hidden from screen readers. */
export function Icon({ name, size = 13 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
