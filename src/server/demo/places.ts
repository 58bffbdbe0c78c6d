/** codes 8: what the demonstration university has. Nothing here decides a rule; all of it can be edited. */
export const organisations = [
  { code: 'board_games', name: 'Клуб настольных игр' },
  { code: 'council', name: 'Студенческий совет' },
  { code: 'volunteers', name: 'Волонтёрский центр' },
  { code: 'theatre', name: 'Театральная студия' },
  { code: 'cinema', name: 'Киноклуб' },
  { code: 'sport_club', name: 'Студенческий спортивный клуб' },
];

export const buildings = [
  { code: 'main', name: 'Главный корпус', address: 'Учебный проезд, 4', opens: '08:00', closes: '22:00' },
  { code: 'garden', name: 'Корпус на Садовой', address: 'Садовая улица, 17', opens: '08:00', closes: '22:00' },
  {
    code: 'sport',
    name: 'Спортивно-культурный центр',
    address: 'Набережная улица, 9',
    opens: '08:00',
    closes: '23:00',
  },
];

const all = ['projector', 'screen', 'microphones', 'sound'];

// prettier-ignore
export const rooms = [
  { building: 'main',   number: '101', name: 'Актовый зал',            type: 'assembly_hall',   capacity: 300, equipment: [...all, 'stage'],               step_free: true },
  { building: 'main',   number: '118', name: 'Коворкинг',              type: 'coworking',       capacity: 25,  equipment: ['screen', 'flipchart'],          step_free: true },
  { building: 'main',   number: '120', name: 'Холл первого этажа',     type: 'lobby',           capacity: 120, equipment: ['sound'],                        step_free: true },
  { building: 'main',   number: '214', name: '',                       type: 'classroom',       capacity: 30,  equipment: ['projector', 'screen'],          step_free: true },
  { building: 'main',   number: '215', name: '',                       type: 'classroom',       capacity: 30,  equipment: ['flipchart'],                    step_free: true },
  { building: 'main',   number: '305', name: '',                       type: 'classroom',       capacity: 60,  equipment: ['projector', 'screen', 'sound'], step_free: true },
  { building: 'garden', number: '2',   name: 'Коворкинг',              type: 'coworking',       capacity: 20,  equipment: ['flipchart'],                    step_free: true },
  { building: 'garden', number: '12',  name: 'Конференц-зал',          type: 'conference_hall', capacity: 80,  equipment: all,                              step_free: true },
  { building: 'garden', number: '21',  name: '',                       type: 'classroom',       capacity: 24,  equipment: ['projector', 'screen'],          step_free: false },
  { building: 'garden', number: '33',  name: '',                       type: 'classroom',       capacity: 40,  equipment: ['projector', 'screen'],          step_free: false },
  { building: 'sport',  number: '1',   name: 'Большой спортивный зал', type: 'gym',             capacity: 150, equipment: ['sound'],                        step_free: true },
  { building: 'sport',  number: '5',   name: '',                       type: 'classroom',       capacity: 20,  equipment: ['screen'],                       step_free: true },
];

export const studio = {
  building: 'main',
  number: '016',
  name: 'Фотостудия медиацентра',
  capacity: 12,
  opens: '10:00',
  closes: '20:00',
  slot_minutes: 30,
  crew: ['Фотограф медиацентра', 'Звукорежиссёр медиацентра'],
};

export const vehicles = [
  { name: 'Легковой автомобиль', type: 'car', capacity: 4 },
  { name: 'Микроавтобус', type: 'minibus', capacity: 18 },
  { name: 'Автобус', type: 'bus', capacity: 45 },
];

// prettier-ignore
export const stock = [
  { name: 'Блокнот А5 с логотипом', unit: 'piece' as const, minimum: 50,  on_hand: 200 },
  { name: 'Ручка с логотипом',      unit: 'piece' as const, minimum: 100, on_hand: 500 },
  { name: 'Кружка белая',           unit: 'piece' as const, minimum: 15,  on_hand: 40 },
  { name: 'Значок круглый',         unit: 'piece' as const, minimum: 50,  on_hand: 300 },
  { name: 'Сумка-шопер',            unit: 'piece' as const, minimum: 30,  on_hand: 120 },
  { name: 'Футболка белая',         unit: 'piece' as const, minimum: 20,  on_hand: 60 },
  { name: 'Папка А4',               unit: 'piece' as const, minimum: 40,  on_hand: 150 },
  { name: 'Набор наклеек',          unit: 'set' as const,   minimum: 100, on_hand: 400 },
];
