import { defineConfig } from 'rolldown';

/** The whole model as one file for Node.js: a process and each decoding worker read one file instead of four hundred. */
export default defineConfig({
  input: 'dist/index.js',
  // Packages as ES modules, as a browser gets them: nothing of CommonJS is left, which would run as soon as it is loaded.
  platform: 'browser',
  output: {
    file: 'dist/node.js',
    format: 'esm',
    // Text that is not there need not be read; names stay, for the stacks of errors.
    minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
  },
});
