import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '#server/db/embedded.ts';
import { freePort, launch, type Service, startService, stopService } from './service.ts';
import { startUniversity, type University } from './university.ts';

const folder = mkdtempSync(join(tmpdir(), 'mi-given-'));
let database: Embedded;
let university: University;
let service: Service;

/** Stands for a database server and an identity provider that the University has already. */
beforeAll(async () => {
  const port = await freePort();
  const address = `http://localhost:${port}/tickets`;
  database = await startEmbedded(join(folder, 'university'), { durable: false });
  await createDatabase();
  university = await startUniversity(`${address}/sign-in/callback`, {
    sub: 'u-1',
    name: 'Студент Университета',
    email: 'u1@university.test',
    kind: 'student',
    unit: 'Институт',
  });
  service = await startService({
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    DATABASE_URL: database.urlOf('mi_app', 'university'),
    DATABASE_OWNER_URL: database.urlOf('mi_owner', 'university'),
    OIDC_ISSUER: university.issuer,
    OIDC_CLIENT_ID: university.client.id,
    OIDC_CLIENT_SECRET: university.client.secret,
  });
});

afterAll(async () => {
  if (service) await stopService(service);
  await university?.close();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("R-1.4/1 the University's own database and single account", () => {
  test('a person signs in by the same code flow and is made from the directory', async () => {
    const jar = new Map<string, string>();
    const home = await follow(`${service.address}/sign-in`, jar);

    expect(home.url).toBe(`${service.address}/`);
    expect(await home.text()).toContain('Мои обращения');
    expect(jar.get('mi_session')).toBeTruthy();

    const client = new pg.Client(database.urlOf('mi_owner', 'university'));
    await client.connect();
    const { rows } = await client.query("select subject, name, kind from people where email = 'u1@university.test'");
    await client.end();
    expect(rows).toEqual([{ subject: 'u-1', name: 'Студент Университета', kind: 'student' }]);
  });

  test.for(['/demo/oidc/.well-known/openid-configuration', '/demo/oidc', '/demo/sign-in/x', '/demo/mail'])(
    'the demonstration is not there: %s',
    async (path) => {
      expect((await fetch(service.address + path)).status).toBe(404);
      const pressed = await fetch(service.address + path, {
        method: 'POST',
        body: new URLSearchParams({ account: 'operator' }),
        headers: { origin: new URL(service.address).origin },
        redirect: 'manual',
      });
      expect(pressed.status).toBeGreaterThanOrEqual(404);
    },
  );

  test('nobody and nothing of the demonstration was loaded', async () => {
    const client = new pg.Client(database.urlOf('mi_owner', 'university'));
    await client.connect();
    const { rows } = await client.query("select count(*)::int as n from people where email like '%@demo.test'");
    await client.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('DEMO=1 beside OIDC_ISSUER stops the start with a sentence', async () => {
    const stopped = launch({
      DATA_DIR: join(folder, 'other'),
      PORT: String(await freePort()),
      DEMO: '1',
      OIDC_ISSUER: university.issuer,
      OIDC_CLIENT_ID: 'x',
      OIDC_CLIENT_SECRET: 'y',
    });

    expect(await stopped.ended).toBe(1);
    expect(stopped.output()).toMatch(/DEMO=1 can't be used together with OIDC_ISSUER/);
  });
});

async function createDatabase(): Promise<void> {
  const client = new pg.Client(database.urlOf('postgres', 'postgres'));
  await client.connect();
  await client.query('create database university owner mi_owner');
  await client.end();
}

/** Follows redirects with cookies as a browser does, each host with its own. */
async function follow(address: string, jar: Map<string, string>, left = 12): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(address, { redirect: 'manual', headers: { cookie, accept: 'text/html' } });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) jar.set(name, value);
    else jar.delete(name);
  }

  const next = response.headers.get('location');
  if (!next || left === 0) return response;
  return follow(new URL(next, address).href, jar, left - 1);
}
