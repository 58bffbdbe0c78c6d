import { describe, expect, test } from 'vitest';
import { moscowMoment } from '../days.ts';
import { between, joined, spanOf, spanOn } from './day-spans.ts';
import { mendedTimes } from './mended-times.ts';
import { nearMisses } from './near-misses.ts';
import { roomChoices } from './room-choices.ts';
import { studioDay } from './studio-day.ts';
import { vehicleClass } from './vehicle-class.ts';
import type { BusyTime, Place, Wish } from './wish.ts';

const day = '2026-12-10';
const now = moscowMoment('2026-12-01', '10:00');
const open = { opens: '08:00', closes: '22:00' };

function room(id: string, capacity: number, more: Partial<Place> = {}): Place {
  return { id, building: 'main', type: 'classroom', capacity, equipment: [], stepFree: true, ...open, ...more };
}

function busy(resource: string, from: string, to: string, state: BusyTime['state'] = 'confirmed', on = day): BusyTime {
  return { resource, state, during: { from: moscowMoment(on, from), to: moscowMoment(on, to) } };
}

function wish(more: Partial<Wish> = {}): Wish {
  return {
    day,
    times: spanOf('18:00', '20:00'),
    before: 0,
    after: 0,
    building: 'main',
    type: 'classroom',
    people: 28,
    equipment: [],
    stepFree: false,
    picked: null,
    ...more,
  };
}

const open8 = { from: '08:00', to: '22:00' };
const rooms = [
  room('214', 30, { equipment: ['projector'] }),
  room('215', 30, { stepFree: false }),
  room('305', 60, { equipment: ['projector', 'sound'] }),
  room('12', 80, { type: 'conference_hall', building: 'garden' }),
  room('33', 40, { building: 'garden' }),
  room('1', 150, { type: 'gym' }),
];

describe('R-3.2.3/2 stretches of a day', () => {
  test('what reaches over midnight is cut to the day', () => {
    const period = { from: moscowMoment('2026-12-09', '23:00'), to: moscowMoment(day, '01:30') };
    expect(spanOn(day, period)).toEqual({ from: 0, to: 90 });
    expect(spanOn('2026-12-09', period)).toEqual({ from: 1380, to: 1440 });
    expect(spanOn('2026-12-11', period)).toBeNull();
  });

  test('what touches is one, the rest lies between', () => {
    const taken = joined([
      { from: 60, to: 120 },
      { from: 0, to: 60 },
      { from: 200, to: 240 },
      { from: 210, to: 220 },
    ]);
    expect(taken).toEqual([
      { from: 0, to: 120 },
      { from: 200, to: 240 },
    ]);
    expect(between({ from: 0, to: 300 }, taken)).toEqual([
      { from: 120, to: 200 },
      { from: 240, to: 300 },
    ]);
  });

  test.for([
    ['20:00', '18:00'],
    ['18:00', '18:00'],
    [null, '18:00'],
  ] as const)('%s–%s is none', ([from, to]) => expect(spanOf(from, to)).toBeNull());
});

describe('R-3.2.3/2 rooms that fit', () => {
  test('of the building and type, with seats enough; the smaller first', () => {
    expect(roomChoices(wish(), rooms, []).map(({ id, free }) => [id, free])).toEqual([
      ['214', true],
      ['215', true],
      ['305', true],
    ]);
    expect(roomChoices(wish({ people: 31 }), rooms, []).map(({ id }) => id)).toEqual(['305']);
    expect(roomChoices(wish({ people: null }), rooms, [])).toHaveLength(3);
    expect(roomChoices(wish({ people: 100 }), rooms, [])).toEqual([]);
  });

  test('free first, with what stands in the way of the others', () => {
    const found = roomChoices(wish(), rooms, [busy('214', '17:00', '18:30'), busy('214', '09:00', '10:00', 'held')]);
    expect(found.map(({ id }) => id)).toEqual(['215', '305', '214']);
    expect(found[2]).toMatchObject({
      free: false,
      taken: [{ from: '17:00', to: '18:30' }],
      busy: [
        { from: '09:00', to: '10:00' },
        { from: '17:00', to: '18:30' },
      ],
    });
  });

  test('preparation and cleaning count; a wish of another blocks nothing and is counted', () => {
    const found = roomChoices(wish({ before: 30, people: 31 }), rooms, [
      busy('305', '16:00', '17:45'),
      busy('305', '19:00', '21:00', 'wished'),
      busy('305', '08:00', '09:00', 'wished'),
      busy('305', '18:00', '21:00', 'released'),
    ]);
    expect(found).toMatchObject([{ id: '305', free: false, wishes: 1, taken: [{ from: '16:00', to: '17:45' }] }]);
  });

  test('what was asked for is looked at: equipment and a way without steps', () => {
    const asked = wish({ equipment: ['projector', 'sound', 'other'], stepFree: true });
    expect(roomChoices(asked, rooms, []).map(({ id, lacks, steps }) => [id, lacks, steps])).toEqual([
      ['305', [], false],
      ['214', ['sound'], false],
      ['215', ['projector', 'sound'], true],
    ]);
  });

  test('the picked room stays in sight, first, with the reason why it does not fit', () => {
    const found = (more: Partial<Wish>) =>
      roomChoices(wish({ picked: '214', ...more }), rooms, []).map(({ id, misfit }) => [id, misfit]);
    expect(found({ people: 40 })).toEqual([
      ['214', 'seats'],
      ['305', null],
    ]);
    expect(found({ type: 'gym' })).toEqual([
      ['214', 'type'],
      ['1', null],
    ]);
    expect(found({ building: 'garden' })[0]).toEqual(['214', 'building']);
  });

  test('without times there is the day, but no verdict', () => {
    const [first] = roomChoices(wish({ times: null }), rooms, [busy('214', '09:00', '10:00')]);
    expect(first).toMatchObject({ id: '214', free: null, taken: [], busy: [{ from: '09:00', to: '10:00' }] });
  });
});

describe('R-3.2.3/2 what is near', () => {
  const look = (asked: Wish, times: BusyTime[], days: string[] = []) =>
    nearMisses(asked, { places: rooms, busy: times, days, now }).map(({ kind, room: id, day: on, from, to }) =>
      [kind, id, on === day ? '' : on, `${from}–${to}`].filter(Boolean).join(' '),
    );

  test('nothing while a room that fits is free, or no times are given', () => {
    expect(look(wish(), [busy('214', '18:00', '19:00')])).toEqual([]);
    expect(look(wish({ times: null }), [])).toEqual([]);
    expect(look(wish({ picked: '305' }), [busy('214', '18:00', '19:00')])).toEqual([]);
  });

  test('the picked room is taken: another room, half an hour later, another day', () => {
    const found = look(wish({ picked: '214' }), [busy('214', '16:00', '18:30')], ['2026-12-11', '2026-12-09']);
    expect(found).toEqual([
      'room 215 18:00–20:00',
      'room 305 18:00–20:00',
      'time 214 18:30–20:30',
      'day 214 2026-12-11 18:00–20:00',
      'day 214 2026-12-09 18:00–20:00',
    ]);
  });

  test('earlier where later is closed; never before now, never outside the hours', () => {
    const late = wish({ picked: '214', times: spanOf('20:00', '22:00') });
    expect(look(late, [busy('214', '21:30', '22:00')])).toContain('time 214 19:30–21:30');

    const today = wish({ day: '2026-12-01', picked: '214', times: spanOf('10:15', '11:15') });
    const found = nearMisses(today, {
      places: rooms,
      busy: [busy('214', '10:15', '10:30', 'held', '2026-12-01')],
      days: [],
      now,
    });
    expect(found.find(({ kind }) => kind === 'time')).toMatchObject({ from: '10:45' });
  });

  test('a building that is closed on a day gives nothing then', () => {
    const week = { mon: null, tue: null, wed: null, thu: null, fri: open8, sat: null, sun: null };
    const places = rooms.map((one) => (one.building === 'main' ? { ...one, week } : one));
    const found = nearMisses(wish(), { places, busy: [], days: ['2026-12-11', '2026-12-09'], now });
    expect(found.map(({ kind, room: id, day: on }) => [kind, id, on])).toEqual([
      ['room', '33', day],
      ['room', '12', day],
      ['day', '214', '2026-12-11'],
    ]);
  });

  test('nothing of the building and type is free: the same type elsewhere comes first', () => {
    const all = ['214', '215', '305'].map((id) => busy(id, '00:00', '23:59', 'held'));
    expect(look(wish(), all, ['2026-12-11'])).toEqual([
      'room 33 18:00–20:00',
      'room 12 18:00–20:00',
      'day 214 2026-12-11 18:00–20:00',
    ]);
  });

  test('no room is so large: what is large enough, a gym last', () => {
    expect(look(wish({ people: 70 }), [])).toEqual(['room 12 18:00–20:00', 'room 1 18:00–20:00']);
  });

  test('the picked room is too small: the next larger one', () => {
    expect(look(wish({ people: 40, picked: '214' }), []).slice(0, 2)).toEqual([
      'room 305 18:00–20:00',
      'room 33 18:00–20:00',
    ]);
  });
});

describe('R-4.2.1/3 times that are wrong have right ones near them', () => {
  const bounds = { least: 30, most: 12 * 60, step: 15 };
  const at = (from: string, to: string, on = day) => mendedTimes({ day: on, from, to }, bounds, now);

  test.for([
    ['right', '18:00', '20:00', null],
    ['turned round', '20:00', '18:00', '18:00–20:00'],
    ['the same', '18:00', '18:00', '18:00–19:00'],
    ['too short', '18:00', '18:15', '18:00–18:30'],
    ['too long', '08:00', '21:00', '08:00–20:00'],
    ['no room left in the day', '23:30', '23:30', null],
  ] as const)('%s', ([, from, to, expected]) => {
    const mended = at(from, to);
    expect(mended && `${mended.from}–${mended.to}`).toBe(expected);
  });

  test('passed today: the next quarter of an hour, or tomorrow', () => {
    expect(at('09:00', '11:00', '2026-12-01')).toEqual({ day: '2026-12-01', from: '10:15', to: '12:15' });
    expect(at('08:00', '20:00', '2026-12-01')).toEqual({ day: '2026-12-01', from: '10:15', to: '22:15' });
    expect(
      mendedTimes({ day: '2026-12-01', from: '09:00', to: '20:00' }, bounds, moscowMoment('2026-12-01', '14:00')),
    ).toEqual({ day: '2026-12-02', from: '09:00', to: '20:00' });
  });
});

describe('R-3.2.3/2 the day of the studio', () => {
  const studio = room('016', 12, { type: null, opens: '10:00', closes: '20:00' });
  const asked = wish({ building: null, type: null, people: 4, times: null });

  test('free and busy in turn, with wishes and what a press takes', () => {
    const found = studioDay(asked, studio, [
      busy('016', '12:10', '14:00'),
      busy('016', '15:00', '16:00', 'wished'),
      busy('016', '07:00', '10:30', 'held'),
    ]);
    expect(found).toEqual([
      { from: '10:00', to: '10:30', free: false, wishes: 0, slot: null },
      { from: '10:30', to: '12:10', free: true, wishes: 0, slot: { from: '10:30', to: '12:00' } },
      { from: '12:10', to: '14:00', free: false, wishes: 0, slot: null },
      { from: '14:00', to: '20:00', free: true, wishes: 1, slot: { from: '14:00', to: '16:00' } },
    ]);
  });

  test('the wished times where they fit, else the nearest within the stretch', () => {
    const [stretch] = studioDay(wish({ ...asked, times: spanOf('18:00', '21:00') }), studio, []);
    expect(stretch?.slot).toEqual({ from: '17:00', to: '20:00' });
    expect(studioDay(wish({ ...asked, times: spanOf('13:00', '14:00') }), studio, [])[0]?.slot).toEqual({
      from: '13:00',
      to: '14:00',
    });
  });

  test('slots of the studio begin every so many minutes from its opening; a closed day has none', () => {
    const long = { ...studio, opens: '09:30', slotMinutes: 90 };
    const [, stretch] = studioDay(asked, long, [busy('016', '09:30', '10:00')]);
    expect(stretch).toMatchObject({ from: '10:00', slot: { from: '11:00', to: '14:00' } });

    const week = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
    expect(studioDay(asked, { ...studio, week }, [])).toEqual([]);
  });

  test('a gap shorter than half an hour gives nothing to press', () => {
    const found = studioDay(asked, studio, [busy('016', '10:15', '20:00')]);
    expect(found[0]).toMatchObject({ free: true, slot: null });
  });
});

describe('R-3.2.3/2 the likely vehicle', () => {
  const fleet = [
    { type: 'bus', capacity: 45 },
    { type: 'car', capacity: 4 },
    { type: 'minibus', capacity: 18 },
  ];

  test.for([
    [1, { kind: 'one', type: 'car', capacity: 4 }],
    [4, { kind: 'one', type: 'car', capacity: 4 }],
    [5, { kind: 'one', type: 'minibus', capacity: 18 }],
    [45, { kind: 'one', type: 'bus', capacity: 45 }],
    [46, { kind: 'several', capacity: 45 }],
    [0, null],
    [null, null],
  ] as const)('%s passengers', ([passengers, expected]) => {
    expect(vehicleClass(passengers, fleet)).toEqual(expected);
  });

  test('without vehicles there is nothing to say', () => expect(vehicleClass(5, [])).toBeNull());
});
