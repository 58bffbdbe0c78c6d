import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

// A copy of the migrated database for this test file alone, made before anything of ours is imported.
// Copies are dropped at the next run: then nobody is connected to them any more.
const { template, admin, owner, app } = inject('databases');
const name = `mi_test_${randomUUID().replaceAll('-', '')}`;

const client = new pg.Client(`${admin}postgres`);
await client.connect();
await client.query(
  `create database ${name} template ${template} owner ${client.escapeIdentifier(decodeURIComponent(new URL(owner).username))}`,
);
await client.end();

const dataDir = mkdtempSync(join(tmpdir(), 'mi-test-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

Object.assign(process.env, {
  DATABASE_URL: app + name,
  DATABASE_OWNER_URL: owner + name,
  DATA_DIR: dataDir,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
});
