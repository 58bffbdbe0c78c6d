import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layersRule } from './eslint.layers.ts';

const message =
  'The time is now() of src/server/clock.ts, or an argument; what only passes is measured by performance.now().';
const realClocks = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message },
];

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
    // One clock: tests and the simulation live through days. Processes, and things that only pass, have the real one.
    files: ['src/server/**/*.ts', 'src/routes/**/*.ts', 'src/regulation/**/*.ts'],
    ignores: [
      'src/server/clock.ts',
      'src/server/process/**',
      'src/server/db/embedded.ts',
      'src/server/cli/database.ts',
      'src/server/demo/provider-memory.ts',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...realClocks] },
  },
  {
    files: ['**/*.test.ts', '**/fixtures.ts', 'test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'ours/layers': 'off' },
  },
);
