import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages, waitings } from './codes.ts';
import { type AgentFacts, type OnHand, buildingOf, loadOf, matchOf, subtypeOf, suggest } from './suggestion.ts';

const days = { today: '2026-12-04', nextWorkingDay: '2026-12-07' };
const ask = { building: null, subtype: 'poster', responseDue: '2026-12-09' };

function onHand(changes: Partial<OnHand> = {}): OnHand {
  return { stage: 'in_review', waiting: 'none', responseDue: '2026-12-20', isAnswered: false, count: 1, ...changes };
}

function anAgent(changes: Partial<AgentFacts> = {}): AgentFacts {
  return {
    id: 'a',
    name: 'Агент',
    specialisations: [{ building: null, subtype: 'poster' }],
    onHand: [],
    capacity: 10,
    continues: false,
    lastAssignedAt: null,
    absences: [],
    ...changes,
  };
}

const order = (...agents: AgentFacts[]) => suggest(agents, ask, days).map(({ id }) => id);

describe('R-3.1.3/3 the worked example', () => {
  const first = anAgent({
    id: 'first',
    onHand: [onHand({ count: 4 }), onHand({ waiting: 'client' })],
    continues: true,
  });
  const second = anAgent({ id: 'second', onHand: [onHand()] });
  const third = anAgent({ id: 'third', specialisations: [{ building: null, subtype: 'badge' }] });

  test.for([
    ['M 1.0, load 4.5 of 10, K 1', first, 82, { match: 50, free: 22, continues: 10 }],
    ['M 1.0, load 1 of 10, K 0', second, 86, { match: 50, free: 36, continues: 0 }],
    ['M 0.7, load 0, K 0', third, 75, { match: 35, free: 40, continues: 0 }],
  ] as const)('%s', ([, agent, score, parts]) => {
    expect(suggest([agent], ask, days)[0]).toMatchObject({ score, parts });
  });

  test('the second is suggested', () => {
    expect(order(first, second, third)).toEqual(['second', 'first', 'third']);
  });
});

describe('R-3.1.3/3 M', () => {
  const rooms = { building: 'main', subtype: 'gym', responseDue: '2026-12-09' };

  test.for([
    ['building and subtype', [{ building: 'main', subtype: 'gym' }], 1],
    ['the building, every subtype', [{ building: 'main', subtype: null }], 1],
    ['the whole category', [{ building: null, subtype: null }], 1],
    ['another building only', [{ building: 'garden', subtype: 'gym' }], 0.7],
    ['another subtype only', [{ building: null, subtype: 'lobby' }], 0.7],
    ['one of several', [{ building: 'garden', subtype: null }, { building: null, subtype: 'gym' }], 1],
    ['no specialisation in the category', [], null],
  ] as const)('%s', ([, specialisations, match]) => {
    expect(matchOf(specialisations, rooms)).toBe(match);
  }); // prettier-ignore

  test('who has no specialisation in the category is not suggested', () => {
    expect(order(anAgent({ specialisations: [] }))).toEqual([]);
  });

  test('subtype and building come from the fields', () => {
    expect(subtypeOf('rooms', { roomType: 'gym', building: 'main' })).toBe('gym');
    expect(subtypeOf('media', { service: 'photo' })).toBe('photo');
    expect(subtypeOf('printing', { product: 'poster' })).toBe('poster');
    expect(subtypeOf('transport', { origin: 'x' })).toBeNull();
    expect(buildingOf({ building: 'main' })).toBe('main');
    expect(buildingOf({})).toBeNull();
  });
});

describe('R-3.1.3/3 load', () => {
  test.for([
    ['open', onHand({ stage: 'open' }), 1],
    ['in review', onHand(), 1],
    ['awaiting the Operator', onHand({ stage: 'in_progress', waiting: 'staff' }), 1],
    ['awaiting the Client', onHand({ waiting: 'client' }), 0.5],
    ['in progress', onHand({ stage: 'in_progress', isAnswered: true }), 0.3],
    ['due today', onHand({ responseDue: '2026-12-04' }), 1.5],
    ['due on the next working day', onHand({ responseDue: '2026-12-07' }), 1.5],
    ['overdue', onHand({ responseDue: '2026-12-01', waiting: 'client' }), 1],
    ['due the day after', onHand({ responseDue: '2026-12-08' }), 1],
    ['due but answered', onHand({ stage: 'in_progress', responseDue: '2026-12-01', isAnswered: true }), 0.3],
    ['three in progress', onHand({ stage: 'in_progress', isAnswered: true, count: 3 }), 0.9],
  ] as const)('%s', ([, one, load]) => {
    expect(loadOf([one], days)).toBe(load);
  });

  test('more than the capacity leaves nothing free, never less', () => {
    expect(suggest([anAgent({ onHand: [onHand({ count: 25 })] })], ask, days)[0]).toMatchObject({ score: 50 });
  });

  test('a half is rounded up', () => {
    expect(suggest([anAgent({ capacity: 80, onHand: [onHand()] })], ask, days)[0]?.score).toBe(90);
  });
});

describe('R-3.1.3/3 absence', () => {
  test.for([
    ['from today', [{ since: '2026-12-04', until: '2026-12-04' }], '2026-12-04'],
    ['on the last day of the answer', [{ since: '2026-12-09', until: '2026-12-20' }], '2026-12-20'],
    ['two in a row', [{ since: '2026-12-05', until: '2026-12-06' }, { since: '2026-12-07', until: '2026-12-08' }], '2026-12-08'],
    ['over yesterday', [{ since: '2026-11-01', until: '2026-12-03' }], null],
    ['after the answer', [{ since: '2026-12-10', until: '2026-12-20' }], null],
  ] as const)('%s', ([, absences, absentUntil]) => {
    const [one] = suggest([anAgent({ absences })], ask, days);
    expect(one).toMatchObject({ absentUntil, score: absentUntil ? null : 90 });
  }); // prettier-ignore

  test('the absent come last', () => {
    const absent = anAgent({ id: 'absent', absences: [{ since: '2026-12-01', until: '2026-12-31' }] });
    const busy = anAgent({ id: 'busy', onHand: [onHand({ count: 100 })], specialisations: [{ building: 'x', subtype: null }] });
    expect(order(absent, busy)).toEqual(['busy', 'absent']);
  }); // prettier-ignore

  test('of an overdue request today counts', () => {
    const agent = anAgent({ absences: [{ since: '2026-12-04', until: '2026-12-04' }] });
    expect(suggest([agent], { ...ask, responseDue: '2026-12-01' }, days)[0]?.absentUntil).toBe('2026-12-04');
  });
});

describe('R-3.1.3/3 ties', () => {
  test('the smaller load first', () => {
    const less = anAgent({ id: 'z', onHand: [onHand({ stage: 'in_progress', isAnswered: true })], capacity: 1000 });
    const more = anAgent({ id: 'a', onHand: [onHand()], capacity: 1000 });
    expect(order(more, less)).toEqual(['z', 'a']);
  });

  test('then the longest time since the last assignment, never assigned first', () => {
    const at = (day: string) => new Date(`${day}T09:00:00Z`);
    const agents = [
      anAgent({ id: 'a', lastAssignedAt: at('2026-12-03') }),
      anAgent({ id: 'b', lastAssignedAt: at('2026-11-03') }),
      anAgent({ id: 'c' }),
    ];
    expect(order(...agents)).toEqual(['c', 'b', 'a']);
  });

  test('then the surname by the Russian alphabet, ё as е; then the id', () => {
    const names = ['Жуков Б.', 'Ёлкин А.', 'Ежов Я.', 'Елькин А.', 'Антонов Я.'];
    const agents = names.map((name, i) => anAgent({ id: String(i), name }));
    expect(order(...agents)).toEqual(['4', '2', '1', '3', '0']);
    expect(order(anAgent({ id: 'b', name: 'Ежов А.' }), anAgent({ id: 'a', name: 'Ежов Я.' }))).toEqual(['a', 'b']);
  });
});

describe('R-3.1.3/3 for any Agents', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
  const agent: fc.Arbitrary<AgentFacts> = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    specialisations: fc.array(fc.record({ building: fc.constantFrom(null, 'main'), subtype: fc.constantFrom(null, 'poster', 'badge') }), { maxLength: 3 }),
    onHand: fc.array(fc.record({ stage: fc.constantFrom(...stages), waiting: fc.constantFrom(...waitings), responseDue: day, isAnswered: fc.boolean(), count: fc.integer({ min: 1, max: 300 }) }), { maxLength: 6 }),
    capacity: fc.integer({ min: 1, max: 1000 }),
    continues: fc.boolean(),
    lastAssignedAt: fc.option(fc.date({ noInvalidDate: true })),
    absences: fc.array(fc.record({ since: day, until: day }), { maxLength: 2 }),
  }); // prettier-ignore
  const agents = fc.uniqueArray(agent, { selector: ({ id }) => id, maxLength: 8 });

  test('the score is from 0 to 100, the absent have none and come last', () => {
    fc.assert(
      fc.property(agents, (all) => {
        const list = suggest(all, ask, days);
        const scores = list.map(({ score }) => score ?? -1);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const { score, absentUntil } of list) {
          if (absentUntil) expect(score).toBeNull();
          else expect(score).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n <= 100);
        }
      }),
    );
  });

  test('the order does not hang on the order of the facts', () => {
    fc.assert(
      fc.property(agents, (all) => {
        expect(suggest(all.toReversed(), ask, days)).toEqual(suggest(all, ask, days));
      }),
    );
  });
});
