import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemsOf, ruleIds } from './traceability/check.ts';
import { rulesInCode, rulesInTests } from './traceability/collect.ts';
import { traceability } from './traceability/document.ts';
import { openRules } from './traceability/open.ts';

/** What stood open when the list began: nothing may join it. */
const openAtFirst = [
  ...['R-1.4/4', 'R-1.5/1', 'R-3.1.4/3', 'R-3.1.4/4', 'R-4.6.2/3'],
  ...[2, 4, ...Array.from({ length: 17 }, (_, i) => i + 5)].map((number) => `R-1.6/P${number}`),
];

const [code, tests] = [rulesInCode(), rulesInTests()];

test('every rule is kept by code and proven by a test; every id is a rule', () => {
  expect(problemsOf(code, tests)).toEqual([]);
});

test('the list of open rules only shrinks', () => {
  expect(openRules.filter((id) => !openAtFirst.includes(id))).toEqual([]);
});

test('docs/traceability.md is up to date: npm run traceability', () => {
  expect(readFileSync('docs/traceability.md', 'utf8')).toBe(traceability(code, tests));
});

test('each rule once, by its clause and number', () => {
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
  expect(ruleIds.filter((id) => !/^(R-(TIME|\d(\.\d){1,2})\/P?\d{1,2}|T\d\d|W0[12])$/.test(id))).toEqual([]);
});

describe('the check finds', () => {
  const without = (id: string, places = tests) => new Map([...places].filter(([one]) => one !== id));
  const withMore = (id: string, places = tests) => new Map([...places, [id, new Set(['x.test.ts'])]]);

  test.for([
    ['a rule without a test', () => problemsOf(code, without('R-4.1.1/1')), /R-4\.1\.1\/1 has no test/],
    ['a rule without code', () => problemsOf(without('T05', code), tests), /T05 is named nowhere/],
    ['a test for a rule that is none', () => problemsOf(code, withMore('R-9.9/9')), /A test names R-9\.9\/9/],
    ['a clause without a number', () => problemsOf(withMore('R-4.1.1', code), tests), /The code names R-4\.1\.1,/],
    ['an open rule that is built', () => problemsOf(code, tests, ['R-4.1.1/1']), /take it off/],
    ['an open rule that is none', () => problemsOf(code, tests, ['R-9.9/9']), /is no rule/],
  ] as const)('%s', ([, problems, expected]) => {
    expect(problems().join('\n')).toMatch(expected);
  });
});
