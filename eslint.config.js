import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layersRule } from './eslint.layers.ts';

export default ts.config(
  { ignores: ['.svelte-kit/', '.test-database/', 'build/', 'data/', 'node_modules/', 'static/', 'test-results/'] },
  ts.configs.recommended,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    plugins: { ours: { rules: { layers: layersRule } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'ours/layers': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // An address is made by resolve() where it is known, which is often not where the link stands.
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error', 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/fixtures.ts', 'test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'ours/layers': 'off' },
  },
);
