// @ts-check
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const ROOT = new URL('..', import.meta.url).pathname;

export default defineConfig(
  { ignores: ['dist/', 'dist.*/', 'node_modules/', '.astro/', '.cache/', 'test/cases/'] },
  {
    files: ['**/*.{ts,mjs}'],
    extends: tseslint.configs.strictTypeChecked,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // Numbers stand in Chinese sentences everywhere here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Chinese text is taken apart by code points, which is what spreading a string does.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'eqeqeq': 'error',
      // Control characters are what several rules here look for.
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Name the export, as its file is named.' }],
    },
  },
  { files: ['astro.config.mjs', '.config/*', 'test/site/build-once.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The middleware puts the volume there for every page with a year.
  { files: ['src/pages/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // A test that finds nothing where something must be fails, which is all it is for.
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-dynamic-delete': 'off' } },
  astro.configs['flat/recommended'],
);
