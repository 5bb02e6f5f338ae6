import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

/** Mantine with the page's own two colours for filled buttons: its palettes do not reach our contrast in both themes. */
export const mantineTheme = createTheme({
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Checkbox: { defaultProps: { color: 'var(--accent)', iconColor: 'var(--on-accent)' } },
  },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return colors;
    const background = input.color === 'red' ? 'var(--gone)' : 'var(--accent)';
    return { ...colors, background, hover: background, color: 'var(--on-accent)' };
  },
});
