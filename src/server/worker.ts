import { EventEmitter } from 'node:events';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { env } from './env.ts';
import { announce } from './jobs/announce.ts';
import { cleanUp } from './jobs/clean-up.ts';
import { closeWithdrawnOnes } from './jobs/close-withdrawn.ts';
import { remind } from './jobs/remind.ts';
import { sendAllPending, sendPendingOne, tellHeld } from './jobs/send-pending.ts';
import { sendLetter } from './jobs/send-letter.ts';
import { tellOfStock } from './jobs/tell-of-stock.ts';
import { verifyHistory } from './jobs/verify-history.ts';
import { jobsLogger } from './jobs-log.ts';
import { poolsOf, showSignsOfLife } from './process/signs-of-life.ts';
import { log } from './log.ts';
import { endWithSupervisor } from './process/lifetime.ts';

/** Every kind of job. */
const taskList: TaskList = {
  'clean-up': async () => cleanUp(),
  'close-withdrawn': async () => void (await closeWithdrawnOnes()),
  announce,
  remind: async () => void (await remind()),
  'send-all-pending': async () => void (await sendAllPending()),
  'send-letter': sendLetter,
  'send-pending': sendPendingOne,
  'tell-held': tellHeld,
  'tell-of-stock': tellOfStock,
  'verify-history': verifyHistory,
};

/** The jobs that the clock makes, in UTC; one that was missed while the service stood still is made up for. */
const crontab = `
* * * * * send-all-pending ?max=3
17 * * * * clean-up ?fill=1h&max=3
*/5 * * * * remind ?fill=1h&max=3
*/5 * * * * close-withdrawn ?fill=1h&max=3
40 0 * * * verify-history ?fill=1d&max=3
`;

const connectionString = env.DATABASE_URL ?? '';
const events: WorkerEvents = new EventEmitter();
const signs = showSignsOfLife(connectionString, poolsOf(events));
let stopping = false;
let stop = async (): Promise<void> => {};

process.on('unhandledRejection', (error) => {
  log.fatal({ part: 'jobs', error: String(error) }, 'the worker broke down');
  process.exit(1); // the supervisor starts it again
});

endWithSupervisor(async () => {
  stopping = true;
  await stop();
  await signs.end();
});

setPriority(10); // people who wait for a page come before letters
log.info({ part: 'jobs' }, 'the worker is running');

while (!stopping) {
  await work().catch((error: unknown) =>
    log.warn({ part: 'jobs', error: String(error) }, 'the worker was interrupted'),
  );
  await sleep(1000);
}

async function work(): Promise<void> {
  const runner = await run({
    connectionString,
    taskList,
    crontab,
    events,
    logger: jobsLogger,
    concurrency: 4,
    maxPoolSize: 6,
    preset: { worker: { localQueue: { size: 50, ttl: 60_000 }, completeJobBatchDelay: 20 } }, // decision 0010
    pollInterval: 5000,
    noHandleSignals: true,
  });

  stop = () => runner.stop();
  await runner.promise;
}
