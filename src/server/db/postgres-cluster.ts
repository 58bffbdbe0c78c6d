import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, giveTo, postgresAccount, reachable } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';

export interface Secrets {
  port: number;
  /** Passwords by role. */
  postgres: string;
  mi_owner: string;
  mi_app: string;
}

/** A PostgreSQL database cluster on disk, with all that is needed to run it. */
export interface Cluster {
  folder: string;
  log: string;
  binaries: string;
  account: Account | null;
  secrets: Secrets;
}

/** The environment of PostgreSQL's programs: nothing of ours. */
export const postgresEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Finds the cluster of a data folder, or makes it. */
export function openCluster(dataDir: string): Cluster {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });

  const folder = join(dataDir, 'postgres');
  const account = postgresAccount(folder);
  const cluster = { folder, log: join(dataDir, 'postgres.log'), account, binaries: postgresBinaries(account) };

  if (!existsSync(folder)) return { ...cluster, secrets: makeCluster(dataDir, cluster) };

  if (account && process.getuid?.() === 0) giveTo(account, folder);
  return { ...cluster, secrets: readSecrets(dataDir) };
}

/** Writes the secrets so that a crash leaves the old or the new ones. */
export function writeSecrets(dataDir: string, secrets: Secrets): void {
  const file = join(dataDir, 'postgres.json');
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'postgres.json');

  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(
      `The passwords of the embedded database can't be read from ${file}: put the file back from a backup.`,
    );
  }
}

/** Made beside and renamed, so that an interrupted start leaves nothing half-made. */
function makeCluster(dataDir: string, { folder, account, binaries }: Omit<Cluster, 'secrets'>): Secrets {
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { port: 0, postgres: password(), mi_owner: password(), mi_app: password() };
  const half = `${folder}.new`;
  const passwordFile = `${folder}.password`;

  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.postgres, { mode: 0o600 });
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid);

  try {
    initdb(half, passwordFile, binaries, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }

  chmodSync(half, 0o700);
  writeSecrets(dataDir, secrets);
  renameSync(half, folder);

  return secrets;
}

function initdb(folder: string, passwordFile: string, binaries: string, account: Account | null): void {
  const { names, handles } = reachable([folder, passwordFile], account);

  const { status, error, stderr } = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      `--pgdata=${names[0]}`,
      `--pwfile=${names[1]}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...account, cwd: '/', env: postgresEnvironment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', ...handles] },
  );

  for (const handle of handles) closeSync(handle);
  if (status !== 0) throw new Error(`The embedded database could not be made: ${error?.message ?? stderr.trim()}`);
}
