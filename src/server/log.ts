import pino from 'pino';
import { env } from './env.ts';

/** JSON lines on standard output; never anything about a person. */
export const log = pino({ level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
