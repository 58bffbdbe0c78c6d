import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';

const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'mi', OIDC_CLIENT_SECRET: 'secret' };

describe('settings', () => {
  test('nothing has to be set', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      ORIGIN: 'http://localhost:3000',
      BASE_PATH: '/tickets',
      DEMO: true,
      ROLE: 'all',
      RATE_LIMITS: true,
      TRUSTED_PROXIES: [],
    });
  });

  test('an empty one counts as not set', () => {
    expect(readEnv({ PORT: '', ORIGIN: '', OIDC_ISSUER: '' }).PORT).toBe(3000);
  });

  test('the demonstration ends where the real account begins', () => {
    expect(readEnv(oidc).DEMO).toBe(false);
  });

  test('the owner of the tables is the given role where no other is named', () => {
    const env = readEnv({ DATABASE_URL: 'postgres://mi:secret@db.example.org/mi' });
    expect(env.DATABASE_OWNER_URL).toBe(env.DATABASE_URL);
  });

  test('proxies are a list', () => {
    expect(readEnv({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,::1' }).TRUSTED_PROXIES).toEqual([
      'loopback',
      '10.0.0.0/8',
      '::1',
    ]);
  });

  test.for([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['ORIGIN', { ORIGIN: 'https://example.org/tickets' }],
    ['ROLE', { ROLE: 'database' }],
    ['RATE_LIMITS', { RATE_LIMITS: 'no' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db.example.org/mi' }],
    ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'postgres://owner@db.example.org/mi' }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.org' }],
    ['S3_ENDPOINT', { S3_ENDPOINT: 'https://s3.example.org' }],
    ['OIDC_CLIENT_SECRET', { ...oidc, OIDC_CLIENT_SECRET: '' }],
    ['DEMO=1', { ...oidc, DEMO: '1' }],
    ['DEMO=0', { DEMO: '0' }],
  ] as const)('a wrong %s is named: %j', ([name, source]) => {
    expect(() => readEnv(source)).toThrow(name);
  });
});
