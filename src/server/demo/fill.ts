import { env } from '../env.ts';
import { loadCalendar } from '../db/load-calendar.ts';
import { loadDemo } from './load.ts';

/** Run by the supervisor after the migrations: the calendar's years, and in the demonstration its data. */
await loadCalendar();
if (env.DEMO) await loadDemo();
process.exit(0);
