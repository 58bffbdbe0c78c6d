import { describe, expect, test } from 'vitest';
import { moscowMoment } from './calendar.ts';
import { type Check, cannotBeDone, checklist, type ReviewedCard, wishedTime } from './checklist.ts';
import type { ReviewedResource } from './checklist-facts.ts';
import { calendar } from './fixtures.ts';

const now = moscowMoment('2026-12-07', '10:00');
const buildings = [{ code: 'main', opens: '08:00', closes: '22:00' }];

function aRoom(id: string, capacity: number, changes: Partial<ReviewedResource> = {}): ReviewedResource {
  return {
    id,
    kind: 'room',
    name: id,
    building: 'main',
    type: 'classroom',
    capacity,
    opens: null,
    closes: null,
    equipment: ['projector'],
    stepFree: true,
    free: true,
    ...changes,
  };
}

const anItem = (id: string, available: number): ReviewedResource => ({
  ...aRoom(id, 0, { kind: 'item', building: null, type: null, capacity: null, name: 'Кружка' }),
  available,
});
const aVehicle = (id: string, capacity: number, free = true) =>
  aRoom(id, capacity, { kind: 'vehicle', building: null, type: 'bus', free });
const aStudio = (free = true) => aRoom('studio', 12, { kind: 'studio', type: null, free });

const rooms = { building: 'main', roomType: 'classroom', from: '18:00', to: '21:00', attendees: 30, guests: 0 };

function aCard(changes: Partial<ReviewedCard> = {}): ReviewedCard {
  return {
    category: 'rooms',
    serviceDate: '2026-12-17',
    fields: rooms,
    files: [],
    late: false,
    lateBy: 0,
    submissionDeadline: '2026-12-14',
    ...changes,
  };
}

const review = (card: Partial<ReviewedCard>, resources: readonly ReviewedResource[] = [aRoom('214', 30)]) =>
  checklist(aCard(card), { now, calendar, buildings, resources });
const told = (checks: readonly Check[]) => checks.map(({ code, ok }) => `${ok ? '+' : '−'} ${code}`);

describe('R-4.6.3/1 the checklist of a category', () => {
  test('a room without anything wrong', () => {
    expect(told(review({}))).toEqual(['+ fields_given', '+ in_time', '+ rooms_fit', '+ rooms_free']);
  });

  test('required fields: those that are empty are named, also those that a choice asks for', () => {
    const [first] = review({ fields: { ...rooms, attendees: undefined, equipment: ['microphones'] } });
    expect(first).toEqual({ code: 'fields_missing', ok: false, params: { fields: ['attendees', 'microphones'] } });
  });

  test('the date against the deadline', () => {
    expect(review({ late: true, lateBy: 2 })[1]).toEqual({
      code: 'late',
      ok: false,
      params: { lateBy: 2, deadline: '2026-12-14' },
    });
    expect(told(review({ serviceDate: '2026-12-06' }))).toContain('− date_past');
    expect(told(review({ serviceDate: '2026-12-07' }))).not.toContain('− date_past');
  });

  test('seats against participants', () => {
    expect(told(review({ fields: { ...rooms, room: '214' } }))).toContain('+ room_fits');
    expect(told(review({ fields: { ...rooms, room: '214', attendees: 31 } }))).toContain('− room_crowded');
    expect(review({ fields: { ...rooms, attendees: 31 } })).toContainEqual({
      code: 'no_room_fits',
      ok: false,
      params: { most: 30, people: 31 },
    });
  });

  test('a room of another building or another type does not fit', () => {
    const others = [aRoom('33', 40, { building: 'garden' }), aRoom('101', 300, { type: 'assembly_hall' })];
    expect(told(review({}, others))).toContain('− no_room_fits');
  });

  test('the wished room is free, is taken while others are free, or nothing is free', () => {
    const fields = { ...rooms, room: '214' };
    const taken = aRoom('214', 30, { free: false });

    expect(told(review({ fields }))).toContain('+ room_free');
    expect(review({ fields }, [taken, aRoom('305', 60)])).toContainEqual({
      code: 'room_taken',
      ok: false,
      params: { id: '214', others: 1 },
    });
    expect(told(review({ fields }, [taken, aRoom('215', 20)]))).toContain('− no_room_free');
    expect(told(review({}, [taken, aRoom('305', 60, { free: false })]))).toContain('− no_room_free');
  });

  test('what the wished room lacks', () => {
    const fields = {
      ...rooms,
      room: '214',
      equipment: ['projector', 'stage', 'other'],
      equipmentOther: 'шатёр',
      accessibility: ['step_free'],
    };
    const checks = review({ fields }, [aRoom('214', 30, { stepFree: false })]);

    expect(checks).toContainEqual({ code: 'equipment_lacks', ok: false, params: { equipment: ['stage'] } });
    expect(told(checks)).toContain('− not_step_free');
  });

  test('guests from outside and hours when the building is closed are worth a look', () => {
    expect(told(review({ fields: { ...rooms, guests: 5, to: '23:00' } }))).toEqual(
      expect.arrayContaining(['− guests', '− outside_hours']),
    );
  });

  test('files that were sent along are counted, a layout on its own', () => {
    const files = [{ purpose: 'layout' }, { purpose: 'attachment' }, { purpose: 'image' }] as const;
    expect(review({ files }).at(-1)).toEqual({ code: 'files', ok: true, params: { count: 2 } });
  });

  test('printing: the layout is there, is missing, or help is asked for', () => {
    const printing = (layout: string, files: ReviewedCard['files']) =>
      told(review({ category: 'printing', fields: { layout }, files }));

    expect(printing('file', [{ purpose: 'layout' }])).toContain('+ layout_given');
    expect(printing('file', [{ purpose: 'attachment' }])).toContain('− layout_missing');
    expect(printing('help', [])).toContain('− layout_help');
  });

  test('souvenirs: what is in stock, what is short, what is on no list', () => {
    const souvenirs = (items: object[]) => review({ category: 'souvenirs', fields: { items } }, [anItem('mug', 40)]);

    expect(told(souvenirs([{ item: 'mug', quantity: 40 }]))).toContain('+ stock_enough');
    expect(souvenirs([{ item: 'mug', quantity: 41 }])).toContainEqual({
      code: 'stock_short',
      ok: false,
      params: { items: [{ name: 'Кружка', left: 40, quantity: 41 }] },
    });
    expect(souvenirs([{ name: 'Медали', quantity: 3 }]).slice(-1)).toEqual([
      { code: 'items_unlisted', ok: false, params: { names: ['Медали'] } },
    ]);
  });

  test('transport: seats, and a vehicle that is not away', () => {
    const transport = (passengers: number, ...vehicles: ReviewedResource[]) =>
      told(review({ category: 'transport', fields: { passengers, departureTime: '10:00' } }, vehicles));

    expect(transport(15, aVehicle('bus', 45))).toEqual(expect.arrayContaining(['+ vehicles_fit', '+ vehicles_free']));
    expect(transport(15, aVehicle('bus', 45, false), aVehicle('car', 4))).toContain('− no_vehicle_free');
    expect(transport(50, aVehicle('bus', 45))).toContain('− no_vehicle_fits');
  });

  test('media: the studio is free, large enough, and there is time to make the material', () => {
    const fields = { service: 'photo', from: '12:00', to: '14:00', people: 13, readyBy: '2026-12-18' };
    const media = (studio: ReviewedResource) => told(review({ category: 'media', fields }, [studio]));

    expect(media(aStudio())).toEqual(expect.arrayContaining(['+ studio_free', '− studio_small', '− ready_soon']));
    expect(media(aStudio(false))).toContain('− studio_taken');
  });
});

describe('R-4.6.3/1 the time for which something must be free', () => {
  const of = (category: ReviewedCard['category'], fields: object) => {
    const time = wishedTime({ category, serviceDate: '2026-12-17', fields: { ...fields } });
    return time && [time.from.toISOString(), time.to.toISOString()];
  };

  test('a room with the time to prepare and clean, a vehicle at the moment of departure', () => {
    expect(of('rooms', { ...rooms, setupMinutes: 30, clearMinutes: 15 })).toEqual([
      '2026-12-17T14:30:00.000Z',
      '2026-12-17T18:15:00.000Z',
    ]);
    expect(of('transport', { departureTime: '10:00' })?.[0]).toBe('2026-12-17T07:00:00.000Z');
  });

  test('nothing where no time is known', () => {
    expect(of('rooms', { from: '18:00' })).toBeNull();
    expect(of('rooms', { from: '21:00', to: '18:00' })).toBeNull();
    expect(of('printing', {})).toBeNull();
  });
});

describe('R-4.5.1/2 no room and no stock is no ground to refuse: it speaks for «Невозможно исполнить»', () => {
  test('nothing fits, nothing is free, the stock is short', () => {
    expect(cannotBeDone(review({}, []))?.code).toBe('no_room_fits');
    expect(cannotBeDone(review({}, [aRoom('214', 30, { free: false })]))?.code).toBe('no_room_free');
    expect(cannotBeDone(review({ category: 'media', fields: {} }, [aStudio(false)]))?.code).toBe('studio_taken');
  });

  test('not while another room is free, nor for a late request', () => {
    const fields = { ...rooms, room: '214' };
    expect(cannotBeDone(review({ fields }, [aRoom('214', 30, { free: false }), aRoom('305', 60)]))).toBeNull();
    expect(cannotBeDone(review({ late: true, lateBy: 1 }))).toBeNull();
  });
});
