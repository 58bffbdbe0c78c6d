import { describe, expect, test } from 'vitest';
import { api as ru } from '#messages/ru/api.ts';
import { openApiDocument } from './app.ts';
import { readableCalls } from './readable.ts';

const calls = readableCalls(openApiDocument(), 'http://localhost:3000/tickets/api/v1');

describe('the readable page of the API', () => {
  test('says every call in Russian, and none that is not there', () => {
    expect(Object.keys(ru.calls).sort()).toEqual(calls.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test.for(calls)('$method $path has its clause, its group and an example', ({ clauses, tag, example }) => {
    expect(clauses.length).toBeGreaterThan(0);
    expect(Object.keys(ru.tags)).toContain(tag);
    expect(example).toMatch(/^curl .*'http:\/\/localhost:3000\/tickets\/api\/v1\/\w/);
  });
});
