import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/{regulation,messages,lib}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/{server,routes}/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/processes.test.ts'],
          globalSetup: 'test/global-database.ts',
          setupFiles: 'test/database.ts',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['test/processes.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
