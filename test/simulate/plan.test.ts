import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarOf, type CalendarYear, moscowDay } from '#regulation/calendar.ts';
import { categories } from '#regulation/codes.ts';
import { defaultTermSettings } from '#regulation/settings.ts';
import { lastDayToSubmit } from '#regulation/terms.ts';
import { planOf } from './plan.ts';
import { isAway, specialisationsOf, staffOf } from './staff.ts';

const file = new URL('../../calendar/production-calendar-ru.json', import.meta.url);
const { years } = JSON.parse(readFileSync(file, 'utf8')) as { years: Record<string, CalendarYear> };
const calendar = calendarOf(Object.values(years));
const ask = { students: 4000, requests: 4000, from: '2026-01-01', until: '2026-12-31', seed: 1 };
const plan = planOf(ask, calendar);
const inMonth = (month: string) => plan.filter(({ sentAt }) => moscowDay(sentAt).slice(5, 7) === month).length;

describe('the plan of a year', () => {
  test('is the same for the same seed, and another for another one', () => {
    expect(planOf(ask, calendar)).toEqual(plan);
    expect(planOf({ ...ask, seed: 2 }, calendar)).not.toEqual(plan);
  });

  test('has as many requests as asked for, all within the year and in their order', () => {
    expect(plan).toHaveLength(4000);
    expect(plan.every(({ sentAt }) => moscowDay(sentAt).startsWith('2026-'))).toBe(true);
    expect(plan.map(({ sentAt }) => sentAt.getTime())).toEqual(
      plan.map(({ sentAt }) => sentAt.getTime()).toSorted((a, b) => a - b),
    );
  });

  test('has its peaks in May, in September and before the New Year', () => {
    const even = plan.length / 12;
    for (const month of ['05', '09', '12']) expect(inMonth(month)).toBeGreaterThan(even * 1.3);
    for (const month of ['01', '07', '08']) expect(inMonth(month)).toBeLessThan(even * 0.6);
  });

  test('R-4.1.1/2 about one in ten is late, and the rest is in time', () => {
    const late = plan.filter(({ sentAt, serviceDate, category }) => {
      return moscowDay(sentAt) > lastDayToSubmit(serviceDate, defaultTermSettings(category), calendar);
    });
    expect(late.length / plan.length).toBeGreaterThan(0.07);
    expect(late.length / plan.length).toBeLessThan(0.13);
  });

  test('R-4.1.1/5 no day of service has passed at sending, and none is more than a year ahead', () => {
    for (const { sentAt, serviceDate } of plan) {
      expect(serviceDate > moscowDay(sentAt)).toBe(true);
      expect(serviceDate <= '2027-02-28').toBe(true);
    }
  });

  test('knows every category, one event that asks for several things, and all kinds of people', () => {
    expect(new Set(plan.map(({ category }) => category))).toEqual(new Set(categories));
    expect(new Set(plan.map(({ title }) => title)).size).toBeLessThan(plan.length);

    const traits = plan.map((one) => one.traits);
    expect(new Set(traits.map(({ flaw }) => flaw)).size).toBe(4);
    for (const name of ['operatorAsks', 'agentAsks', 'coWorker', 'handOver', 'fallsThrough', 'thanks'] as const) {
      expect(traits.some((one) => one[name])).toBe(true);
    }
    expect(traits.filter(({ replies }) => replies === 'never').length).toBeGreaterThan(200);
  });

  test('students act at no second at which the staff do', () => {
    expect(plan.every(({ sentAt }) => sentAt.getUTCSeconds() >= 15)).toBe(true);
  });
});

describe('2.1/1 the staff of a year', () => {
  test.for([1, 4, 8, 12, 40])('%i Agents carry out every category, nobody nothing', (agents) => {
    const own = specialisationsOf(agents);
    expect(own).toHaveLength(agents);
    expect(new Set(own.flat())).toEqual(new Set(categories));
    expect(own.every((one) => one.length > 0)).toBe(true);
  });

  test('everybody is away some weeks of the year, and there most of it', () => {
    for (const agent of staffOf({ ...ask, agents: 12 })) {
      const away = planDays().filter((day) => isAway(agent, day)).length;
      expect(away).toBeGreaterThan(14);
      expect(away).toBeLessThan(60);
    }
  });
});

function planDays(): string[] {
  const first = Date.parse('2026-01-01');
  return Array.from({ length: 365 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}
