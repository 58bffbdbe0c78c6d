import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, 'must be a port number from 1 to 65535');

const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((text) => text === '1');
const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:5432/name');

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' });
const origin = webAddress.refine(
  (text) => new URL(text).origin === text,
  'must be a public address without a path, such as https://initiatives.example.org',
);

const proxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((list) => list.every(isProxy), 'must be addresses or networks separated by commas, such as 10.0.0.0/8');

/** R-1.3/1. Under which path the service lives behind the proxy of the University; its host is ORIGIN. */
const basePath = z.string().regex(/^(\/[\w-]+)*$/, 'must be empty or begin with / and not end with it');

/** Every setting: what is accepted, the default, and a sentence on what it means. */
export const settings = z.object({
  PORT: port.default(3000).describe('Where the web server listens.'),
  HOST: z.string().default('127.0.0.1').describe('The address on which the web server listens.'),
  ORIGIN: origin.optional().describe('The public address, without the path; http://localhost:PORT by default.'),
  BASE_PATH: basePath.default('/tickets').describe('The path prefix; fixed when the service is built.'),
  DATA_DIR: z.string().default('./data').transform(absolute).describe('The embedded database, files, letters.'),
  DATABASE_URL: databaseUrl.optional().describe('An existing PostgreSQL ≥ 15; then no embedded one is started.'),
  DATABASE_OWNER_URL: databaseUrl.optional().describe('The role that owns the tables; DATABASE_URL by default.'),
  OIDC_ISSUER: webAddress.optional().describe("The University's single account."),
  OIDC_CLIENT_ID: z.string().optional().describe('The name under which OIDC_ISSUER knows this service.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The secret that belongs to OIDC_CLIENT_ID.'),
  DEMO: flag.optional().describe('Demonstration accounts and data; 1 by default without OIDC_ISSUER.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must begin with smtp:// or smtps://')
    .optional()
    .describe('Outgoing mail; without it letters are kept in DATA_DIR/mail.'),
  MAIL_FROM: z.string().optional().describe('The sender of outgoing mail.'),
  ROLE: z
    .enum(['web', 'worker', 'all'], 'must be web, worker or all')
    .default('all')
    .describe('What this process does.'),
  TRUSTED_PROXIES: proxies.default([]).describe('Addresses whose X-Forwarded-* headers are believed.'),
  METRICS_TOKEN: z.string().optional().describe('Bearer token for /metrics; without it only loopback is answered.'),
  RATE_LIMITS: flag.default(true).describe('0 for tests of load.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info')
    .describe('How much is written to standard output.'),
  BUILD_DIR: z.string().transform(absolute).optional().describe('The build to serve; set by `npm start`.'),
});

export type Env = ReturnType<typeof readEnv>;

/** A wrong setting; the message names it and says how to put it right. */
export class SettingError extends Error {}

/** Reads the settings; an empty one counts as not set. */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const result = settings.safeParse(given);
  if (!result.success) throw new SettingError(result.error.issues.map(sentenceOf).join('\n'));

  const env = result.data;
  checkTogether(env, given);

  return {
    ...env,
    ORIGIN: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    DATABASE_OWNER_URL: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
    DEMO: env.DEMO ?? !env.OIDC_ISSUER,
  };
}

/** The settings of this process. */
export const env = readOrExit();

function readOrExit(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function checkTogether(env: z.output<typeof settings>, given: Record<string, unknown>): void {
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = oidc.filter((name) => !env[name]);

  if (missing.length > 0 && missing.length < oidc.length) {
    throw new SettingError(`${missing.join(' and ')} must be set too: the OIDC_ settings come together.`);
  }

  if (env.DEMO && env.OIDC_ISSUER) {
    throw new SettingError("DEMO=1 can't be used together with OIDC_ISSUER: demonstration accounts need no password.");
  }

  if (env.DEMO === false && !env.OIDC_ISSUER && env.ROLE !== 'worker') {
    throw new SettingError('DEMO=0 needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: nobody could sign in.');
  }

  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new SettingError('DATABASE_OWNER_URL needs DATABASE_URL: the embedded database has an owner of its own.');
  }

  const s3 = Object.keys(given).find((name) => name.startsWith('S3_'));
  if (s3) throw new SettingError(`${s3} is set, but files can't be kept in object storage yet: they lie in DATA_DIR.`);
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}.`;
}

function absolute(path: string): string {
  return resolve(path);
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;

  const [address = '', bits = '0', ...rest] = text.split('/');
  const version = isIP(address);

  return version > 0 && rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
