import { Logger } from 'graphile-worker';
import { log } from './log.ts';

/** What the job queue has to say, one level quieter than it thinks: jobs that run are nothing to report. */
export const jobsLogger = new Logger(({ jobId, taskIdentifier }) => (level, message) => {
  const quieter = level === 'error' || level === 'warning' ? 'warn' : 'debug';
  log[quieter]({ part: 'jobs', job: jobId, task: taskIdentifier }, message);
});
