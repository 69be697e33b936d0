// @ts-check
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';

/** Components alone: everything else is judged by `.oxlintrc.json`. */
export default defineConfig(
  { ignores: ['dist/', 'dist.*/', 'node_modules/', '.astro/', '.cache/', 'test/cases/'] },
  astro.configs['flat/recommended'],
);
