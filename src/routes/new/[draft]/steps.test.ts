import { describe, expect, test } from 'vitest';
import { categories } from '#regulation/codes.ts';
import { commonFieldsOf, formFieldsOf } from './step-fields.ts';
import { stepBeside, stepOfField, steps } from './steps.ts';

describe('R-3.1.1/1 the date comes right after the category', () => {
  test.for(categories)('%s: alone on the first step', (category) => {
    expect(commonFieldsOf('date', category).map(({ code }) => code)).toEqual(['serviceDate']);
    expect(formFieldsOf('date', category)).toEqual([]);
    expect(formFieldsOf('details', category).length).toBeGreaterThan(0);
  });

  test('the rest follows, and the check is last', () => {
    expect(steps).toEqual(['date', 'details', 'event', 'check']);
    expect(stepBeside('date', 1)).toBe('details');
    expect([stepBeside('date', -1), stepBeside('check', 1)]).toEqual(['date', 'check']);
  });

  test.for([
    ['serviceDate', 'date'],
    ['fields.attendees', 'details'],
    ['about', 'event'],
    ['truthful', 'check'],
  ] as const)('%s is asked on the step «%s»', ([path, step]) => {
    expect(stepOfField(path)).toBe(step);
  });
});
