import { addDays, type Day } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import type { Dice } from './random.ts';

/** Fields of a card; `items` and a wished room name what the University has, put in when it is known. */
export interface PlannedFields {
  fields: Record<string, unknown>;
  /** A room of that building, type and size is wished by name. */
  wishesRoom?: boolean;
  /** Quantities by their place in the stock list. */
  items?: { item: number; quantity: number }[];
}

/** What a student writes into the form of a category. */
export function fieldsOf(category: Category, serviceDate: Day, title: string, dice: Dice): PlannedFields {
  switch (category) {
    case 'rooms':
      return room(dice);
    case 'media':
      return studio(serviceDate, dice);
    case 'printing':
      return { fields: printing(title, dice) };
    case 'souvenirs':
      return { fields: { audience: ['winners', 'participants'] }, items: items(dice) };
    case 'transport':
      return { fields: trip(serviceDate, dice) };
    case 'information':
      return { fields: news(title, dice) };
  }
}

/** Seats asked for, by the kind of the room. */
const seats = {
  classroom: [8, 55],
  coworking: [6, 24],
  conference_hall: [25, 75],
  assembly_hall: [80, 280],
  gym: [20, 140],
  lobby: [30, 110],
} as const;

function room(dice: Dice): PlannedFields {
  const roomType = dice.weighted({
    classroom: 58,
    coworking: 14,
    conference_hall: 12,
    assembly_hall: 7,
    gym: 5,
    lobby: 4,
  });
  const [least, most] = seats[roomType];
  const start = Number(dice.weighted({ '9': 4, '11': 6, '13': 8, '15': 10, '16': 14, '17': 18, '18': 24, '19': 10 }));

  return {
    fields: {
      building: dice.weighted({ main: 5, garden: 3, sport: 2 }),
      roomType,
      from: clock(start, dice.pick([0, 15, 30])),
      to: clock(start + dice.between(2, 3)),
      attendees: dice.between(least, most),
      guests: dice.chance(0.2) ? dice.between(1, 40) : 0,
      ...(dice.chance(0.3) && { setupMinutes: 30, clearMinutes: 15 }),
    },
    wishesRoom: dice.chance(0.4),
  };
}

function studio(serviceDate: Day, dice: Dice): PlannedFields {
  const service = dice.weighted({ studio: 5, photo: 3, video: 2 });
  const start = dice.between(10, 18);

  return {
    fields: {
      service,
      from: clock(start),
      to: clock(start + dice.between(1, 2)),
      task: 'Снимаем портреты команды и короткий ролик о клубе.',
      people: dice.between(1, 12),
      ...(service !== 'studio' && { readyBy: addDays(serviceDate, dice.between(5, 12)), peopleWarned: true }),
    },
  };
}

function printing(title: string, dice: Dice) {
  return {
    product: dice.pick(['poster', 'leaflet', 'programme', 'certificate', 'badge']),
    format: dice.pick(['a5', 'a4', 'a3']),
    quantity: dice.between(1, 20) * 10,
    colour: dice.pick(['colour', 'bw']),
    sides: dice.between(1, 2),
    layout: 'help',
    layoutText: `${title}. Начало в 18:00, вход свободный.`,
  };
}

function items(dice: Dice): PlannedFields['items'] {
  const first = dice.between(0, 7);
  const one = { item: first, quantity: dice.between(3, 30) };
  return dice.chance(0.4) ? [one, { item: (first + 3) % 8, quantity: dice.between(3, 20) }] : [one];
}

function trip(serviceDate: Day, dice: Dice) {
  const start = dice.between(7, 16);
  const returnTrip = dice.chance(0.6);

  return {
    origin: 'Учебный проезд, 4',
    destination: dice.pick(['Дворец спорта', 'Музей города', 'Лагерь у озера']),
    departureTime: clock(start, dice.pick([0, 30])),
    passengers: Number(dice.weighted({ '3': 3, '12': 4, '17': 3, '32': 2, '44': 1 })),
    hasLuggage: false,
    returnTrip,
    ...(returnTrip && { returnDate: serviceDate, returnTime: clock(start + dice.between(3, 6)) }),
  };
}

function news(title: string, dice: Dice) {
  return {
    channels: dice.pick([['site'], ['social'], ['site', 'social'], ['screens', 'mailing']]),
    headline: title.slice(0, 100),
    text: `${title}: приглашаем всех, кто хочет познакомиться с клубом, поиграть и помочь с подготовкой.`,
    rights: true,
  };
}

export function clock(hour: number, minute = 0): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
