import type { Category } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import type { Dictionaries } from '#regulation/json-schema.ts';

export const ids = {
  room: '00000000-0000-4000-8000-000000000214',
  studio: '00000000-0000-4000-8000-000000000016',
  vehicle: '00000000-0000-4000-8000-000000000018',
  mug: '00000000-0000-4000-8000-000000000040',
  pin: '00000000-0000-4000-8000-000000000300',
  layout: '00000000-0000-4000-8000-00000000000a',
  image: '00000000-0000-4000-8000-00000000000b',
} as const;

export const someDictionaries: Dictionaries = {
  buildings: [
    { code: 'main', name: 'Главный корпус' },
    { code: 'garden', name: 'Корпус на Садовой' },
  ],
  organisations: [{ code: 'board_games', name: 'Клуб настольных игр' }],
};

/** A good form of each category with every field filled in that may be filled in together. */
export const goodFields: Record<Category, FieldValues> = {
  rooms: {
    building: 'main',
    roomType: 'classroom',
    room: ids.room,
    from: '18:00',
    to: '21:00',
    attendees: 25,
    guests: 0,
    equipment: ['projector', 'microphones', 'other'],
    equipmentOther: 'Магнитная доска',
    microphones: 2,
    seating: 'theatre',
    setupMinutes: 30,
    clearMinutes: 15,
    accessibility: ['step_free'],
  },
  media: {
    service: 'photo',
    from: '12:00',
    to: '14:00',
    task: 'Портреты команды для сайта, 12 кадров',
    people: 12,
    readyBy: '2026-12-17',
    peopleWarned: true,
    accessibility: ['companion'],
  },
  printing: {
    product: 'other',
    productOther: 'Закладка',
    format: 'custom',
    width: 50,
    height: 200,
    quantity: 100,
    colour: 'colour',
    sides: 2,
    paper: 'coated_300',
    layout: 'file',
    layoutFiles: [ids.layout],
    layoutText: 'Текст, если макет не подойдёт',
    pickupBuilding: 'main',
  },
  souvenirs: {
    items: [
      { item: ids.mug, quantity: 10 },
      { name: 'Лента для бейджа', quantity: 50 },
    ],
    audience: ['winners', 'speakers'],
    recipient: 'Студент Второй',
  },
  transport: {
    origin: 'Учебный проезд, 4',
    destination: 'Набережная улица, 9',
    stops: ['Садовая улица, 17'],
    departureTime: '09:05',
    passengers: 15,
    hasLuggage: true,
    luggage: 'Две коробки 40 × 40 × 40 см, 10 кг',
    returnTrip: true,
    returnDate: '2026-12-10',
    returnTime: '18:00',
    contactName: 'Студент Второй',
    contactPhone: '+74990000000',
    contactTold: true,
    accessibility: ['step_free'],
  },
  information: {
    channels: ['site', 'other'],
    channelsOther: 'Стенд в холле',
    headline: 'Вечер настольных игр',
    text: 'Приходите на вечер настольных игр в главный корпус десятого декабря в шесть вечера.',
    links: ['https://example.org/games?from=site#top'],
    images: [{ file: ids.image, alt: 'Люди играют за столом' }],
    publishTime: '10:05',
    rights: true,
  },
};

/** A good answer of each category. */
export const goodAnswers: Record<Category, FieldValues> = {
  rooms: { resource: ids.room, from: '18:00', to: '21:05', contact: 'Ключ на посту охраны' },
  media: { resource: ids.studio, from: '12:00', to: '14:00', employee: 'Агент медиацентра' },
  printing: { quantity: 1200, place: 'Главный корпус, каб. 3', date: '2026-12-09', from: '10:00', to: '18:00' },
  souvenirs: {
    items: [
      { item: ids.mug, quantity: 10 },
      { name: 'Лента для бейджа', quantity: 50 },
    ],
    place: 'Главный корпус, каб. 3',
    date: '2026-12-09',
    from: '10:00',
    to: '18:00',
  },
  transport: {
    resource: ids.vehicle,
    from: '09:05',
    to: '19:00',
    toDate: '2026-12-10',
    place: 'Учебный проезд, 4',
    dispatcherPhone: '+74990000000',
  },
  information: {
    publications: [
      { channel: 'site', date: '2026-12-01', time: '10:00', url: 'https://example.org/news/1' },
      { channel: 'other', date: '2026-12-02', time: '12:00' },
    ],
  },
};
