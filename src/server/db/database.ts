import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { env } from '../env.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => text);

const names = new Map<string, string>();

/** PostgreSQL keeps the plan of a named statement; Kysely sends none, so the name is made from the text. */
class NamingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args;

    if (typeof text === 'string' && Array.isArray(values) && /^(select|insert|update|delete|with)\b/i.test(text)) {
      args.splice(0, 2, { text, values, name: nameOf(text) });
    }

    return super.query(...(args as Parameters<pg.Client['query']>)) as never;
  }
}

function nameOf(text: string): string {
  let name = names.get(text);

  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    if (names.size < 2000) names.set(text, name);
  }

  return name;
}

/** A pool on one database; a lost connection is dropped by the pool, not by the process. */
export function connect(url: string, max = 10): Db {
  const pool = new pg.Pool({
    connectionString: url,
    Client: NamingClient as unknown as typeof pg.Client,
    max,
    idleTimeoutMillis: 600_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'moi-initsiativy',
  });

  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** A pool that is opened at the first use. */
function atFirstUse(max?: number): Db {
  let opened: Db | undefined;

  return new Proxy({} as Db, {
    get(_, name) {
      opened ??= connect(env.DATABASE_URL ?? '', max);
      const value: unknown = Reflect.get(opened, name);
      return typeof value === 'function' ? value.bind(opened) : value;
    },
  });
}

/** The database that the service works with. */
export const db = atFirstUse();

/**
 * The same on two connections of its own, for settings, calendar and lists. They are read while a transaction holds a
 * connection of `db`: from there, as many transactions as connections would wait for each other.
 */
export const beside = atFirstUse(2);

/** Whether an error means that the database is away: people then get 503 and the service recovers by itself. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';

  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\w{3}|53300)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    ) ||
    (error instanceof AggregateError && error.errors.some(isDatabaseAway))
  );
}
