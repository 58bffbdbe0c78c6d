import { runOnce } from 'graphile-worker';
import { env } from '#server/env.ts';
import { sendLetter } from '#server/jobs/send-letter.ts';
import { jobsLogger } from '#server/jobs-log.ts';

/** A worker for tests that sends the letters that wait and ends; it may be killed at any moment. */
await runOnce({
  connectionString: env.DATABASE_URL ?? '',
  taskList: { 'send-letter': sendLetter },
  logger: jobsLogger,
  noHandleSignals: true,
});
process.exit(0);
