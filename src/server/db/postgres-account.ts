import { chownSync, openSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** A user of the system under which PostgreSQL runs where we are root, which it refuses to be. */
export interface Account {
  uid: number;
  gid: number;
}

/** The unprivileged account for the database in `folder`; null where we are no root and run it ourselves. */
export function postgresAccount(folder: string): Account | null {
  const owner = statSync(folder, { throwIfNoEntry: false });
  const own = process.getuid?.();

  if (own !== 0) {
    if (owner && own !== undefined && owner.uid !== own) {
      throw new Error(`The database in ${folder} belongs to user id ${owner.uid}: start as that user or as root.`);
    }
    ensureNamed();
    return null;
  }

  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : unprivileged();
}

/** Gives a folder and all in it to the account. */
export function giveTo(account: Account, path: string): void {
  chownSync(path, account.uid, account.gid);
  if (!statSync(path).isDirectory()) return;

  for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

/** The first folder on the way to `path` that the account can't pass through; null where it gets there. */
export function firstClosed(path: string, account: Account): string | null {
  const parent = dirname(path);
  const above = parent === path ? null : firstClosed(parent, account);
  if (above) return above;

  const { mode, uid, gid } = statSync(path);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;

  return !statSync(path).isDirectory() || mode & bit ? null : path;
}

/**
 * Names for paths under which the account gets to them. What lies behind a closed folder (a home folder of root, a
 * temporary folder) is opened here and handed on, so that nobody has to open that folder to everybody.
 */
export function reachable(paths: string[], account: Account | null): { names: string[]; handles: number[] } {
  const closed = account && paths.map((path) => firstClosed(path, account)).find(Boolean);
  if (!closed) return { names: paths, handles: [] };

  if (process.platform !== 'linux') {
    throw new Error(
      `PostgreSQL runs as user id ${account?.uid} here and can't pass through ${closed}: set DATA_DIR to another folder.`,
    );
  }

  return {
    names: paths.map((_, index) => `/proc/self/fd/${3 + index}`),
    handles: paths.map((path) => openSync(path, 'r')),
  };
}

function ensureNamed(): void {
  try {
    userInfo();
  } catch {
    throw new Error(
      `The user id ${process.getuid?.()} has no name on this system (/etc/passwd), which PostgreSQL needs.`,
    );
  }
}

function unprivileged(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');

  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }

  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it under.');
}
