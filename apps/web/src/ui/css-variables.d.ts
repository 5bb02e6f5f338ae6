import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties are how a size that the script knows reaches a style sheet. */
    [name: `--${string}`]: string | number | undefined;
  }
}
