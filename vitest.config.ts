import { defineConfig } from 'vitest/config';

/** Tests that start the whole service on the production build. */
const onBuild = ['test/processes.test.ts', 'test/durability.test.ts', 'test/given-parts.test.ts'];

/** Tests that only read the files of the project. */
const onFiles = ['test/traceability.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/{regulation,messages,lib}/**/*.test.ts', ...onFiles],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/{server,routes}/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...onBuild, ...onFiles],
          globalSetup: 'test/global-database.ts',
          setupFiles: 'test/database.ts',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: onBuild,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
