import type { Category } from '#regulation/codes.ts';

/** One thing that happened to a demonstration request: who, how long before the loading, what. */
export type Step =
  | { by: string; at: When; do: 'accept'; lead?: string; others?: string[]; lateReason?: string }
  | { by: string; at: When; do: 'message' | 'question' | 'note'; text: string }
  | { by: string; at: When; do: 'answer'; result: (find: Find) => object; text?: string }
  | {
      by: string;
      at: When;
      do: 'refuse';
      ground: 'late' | 'incomplete_or_false' | 'no_reply';
      text: string;
      fields?: string[];
    }
  | { by: string; at: When; do: 'offerRefusal'; text: string }
  | { by: string; at: When; do: 'close'; reason: string; text?: string }
  | { by: string; at: When; do: 'withdraw'; reason?: string }
  | { by: string; at: When; do: 'offerCompletion' | 'complete' };

/** Days before or after the day of loading, and a Moscow time. */
export type When = [days: number, time: string];

/** Finds a resource by its number or name. */
export type Find = (name: string) => string;

export interface DemoRequest {
  by: 'student' | 'student2';
  sent: When;
  category: Category;
  title: string;
  about: string;
  /** Days from the day of loading. */
  serviceDay: number;
  eventDay?: number;
  eventTime?: string;
  organisation?: string;
  fields: object | ((find: Find) => object);
  steps?: Step[];
}

const op = 'operator';
const rooms = 'agent.rooms';
const print = 'agent.print';
const media = 'agent.media';
const bus = 'agent.transport';

const room = (number: string, from: string, to: string, contact?: string) => (find: Find) => ({
  resource: find(number),
  from,
  to,
  ...(contact && { contact }),
});
const hall = { guests: 0, attendees: 30 };
const cash = 'Ключ у охраны на входе, под подпись';

/** codes 8: about two dozen requests, every category and every status among them. */
export const demoRequests: DemoRequest[] = [
  {
    by: 'student',
    sent: [-2, '09:40'],
    category: 'rooms',
    title: 'Вечер настольных игр',
    serviceDay: 11,
    organisation: 'board_games',
    about: 'Открытая встреча клуба: знакомим первокурсников с настольными играми, играем за шестью столами.',
    fields: (find) => ({
      building: 'main',
      roomType: 'classroom',
      room: find('214'),
      from: '18:00',
      to: '21:00',
      ...hall,
      equipment: ['projector', 'screen'],
      setupMinutes: 15,
      clearMinutes: 15,
    }),
    steps: [
      { by: op, at: [-2, '11:10'], do: 'accept', lead: rooms },
      {
        by: rooms,
        at: [-2, '13:05'],
        do: 'question',
        text: 'Нужно ли передвигать столы? В аудитории 214 они закреплены рядами, в 215 их можно сдвинуть, но там нет проектора.',
      },
      { by: 'student', at: [-2, '13:22'], do: 'message', text: 'Столы двигать не будем, важнее проектор.' },
      {
        by: rooms,
        at: [-1, '09:40'],
        do: 'answer',
        result: room('214', '18:00', '21:00', cash),
        text: 'Проектор и экран есть. После 21:00 закройте окна и верните ключ.',
      },
    ],
  },
  {
    by: 'student',
    sent: [-3, '16:20'],
    category: 'printing',
    title: 'Игровой вечер: афиша',
    serviceDay: 10,
    eventDay: 11,
    eventTime: '18:00',
    organisation: 'board_games',
    about: 'Афиши для корпусов, чтобы о вечере узнали студенты всех институтов.',
    fields: {
      product: 'poster',
      format: 'a2',
      quantity: 12,
      colour: 'colour',
      sides: 1,
      layout: 'help',
      layoutText: 'Вечер настольных игр. Главный корпус, аудитория 214. Начало в 18:00. Вход свободный.',
      pickupBuilding: 'main',
    },
    steps: [
      { by: op, at: [-3, '17:05'], do: 'accept', lead: print },
      {
        by: print,
        at: [-2, '10:15'],
        do: 'question',
        text: 'Можно ли печатать афишу на формате А3 вместо А2? Так она будет готова на день раньше.',
      },
    ],
  },
  {
    by: 'student',
    sent: [-1, '12:30'],
    category: 'souvenirs',
    title: 'Сувениры победителям турнира',
    serviceDay: 12,
    eventDay: 12,
    organisation: 'board_games',
    about: 'Награждаем победителей осеннего турнира: шесть команд, три призовых места.',
    fields: (find) => ({
      items: [
        { item: find('Кружка белая'), quantity: 9 },
        { item: find('Набор наклеек'), quantity: 18 },
      ],
      audience: ['winners'],
    }),
    steps: [{ by: op, at: [-1, '15:00'], do: 'accept', lead: print }],
  },
  {
    by: 'student',
    sent: [0, '-40'],
    category: 'media',
    title: 'Съёмка ролика о клубе',
    serviceDay: 9,
    organisation: 'board_games',
    about: 'Короткий ролик о клубе для дня открытых дверей: два ведущих и несколько крупных планов.',
    fields: {
      service: 'studio',
      from: '12:00',
      to: '14:00',
      task: 'Снимаем сами, нужны студия и свет на два часа.',
      people: 4,
    },
  },
  {
    by: 'student2',
    sent: [-1, '18:45'],
    category: 'rooms',
    title: 'Репетиция капустника',
    serviceDay: 8,
    organisation: 'theatre',
    about: 'Репетируем номера капустника: нужна сцена и звук, зрителей не будет.',
    fields: {
      building: 'main',
      roomType: 'assembly_hall',
      from: '16:00',
      to: '19:00',
      attendees: 25,
      guests: 0,
      equipment: ['sound', 'stage'],
    },
  },
  {
    by: 'student2',
    sent: [0, '-95'],
    category: 'rooms',
    title: 'Киновечер: короткий метр',
    serviceDay: 13,
    organisation: 'cinema',
    about: 'Показываем пять студенческих короткометражных фильмов и обсуждаем их с авторами.',
    fields: (find) => ({
      building: 'garden',
      roomType: 'conference_hall',
      room: find('12'),
      from: '17:30',
      to: '20:30',
      attendees: 60,
      guests: 10,
      equipment: ['projector', 'screen', 'microphones'],
      microphones: 2,
    }),
  },
  {
    by: 'student2',
    sent: [0, '-180'],
    category: 'rooms',
    title: 'Встреча старост',
    serviceDay: 1,
    organisation: 'council',
    about: 'Внеочередная встреча старост первого курса: распределяем дежурство на неделе факультета.',
    fields: { building: 'main', roomType: 'classroom', from: '15:00', to: '16:30', attendees: 24, guests: 0 },
  },
  {
    by: 'student2',
    sent: [-25, '10:05'],
    category: 'information',
    title: 'Ночь в библиотеке',
    serviceDay: 7,
    eventDay: 9,
    organisation: 'volunteers',
    about: 'Ночные экскурсии и чтения в библиотеке, которые проводят волонтёры.',
    fields: {
      channels: ['site', 'social'],
      headline: 'Ночь в библиотеке: экскурсии и чтения',
      text: 'Волонтёрский центр приглашает на ночные экскурсии по библиотеке. Начало в 20:00, вход по студенческому билету.',
      rights: true,
    },
    steps: [{ by: op, at: [-25, '12:40'], do: 'accept', lead: media }],
  },
  {
    by: 'student',
    sent: [-20, '11:00'],
    category: 'rooms',
    title: 'Турнир по го',
    serviceDay: 1,
    organisation: 'board_games',
    about: 'Командный турнир по го между институтами, восемь столов и судейская.',
    fields: { building: 'main', roomType: 'classroom', from: '17:00', to: '21:00', attendees: 40, guests: 6 },
    steps: [
      { by: op, at: [-20, '12:10'], do: 'accept', lead: rooms },
      {
        by: rooms,
        at: [-19, '10:00'],
        do: 'question',
        text: 'В аудитории 305 пройдёт ремонт света. Подойдёт ли аудитория 33 в корпусе на Садовой?',
      },
      {
        by: rooms,
        at: [0, '-50'],
        do: 'offerRefusal',
        text: 'Мы не получили ответа на вопрос о замене аудитории и не смогли подобрать помещение.',
      },
    ],
  },
  {
    by: 'student',
    sent: [-6, '14:10'],
    category: 'transport',
    title: 'Выезд волонтёров',
    serviceDay: 14,
    eventDay: 14,
    organisation: 'volunteers',
    about: 'Едем помогать приюту для животных: волонтёры, корм и материалы для ремонта.',
    fields: {
      origin: 'Учебный проезд, 4',
      destination: 'Московская область, деревня Лесная',
      departureTime: '09:00',
      passengers: 16,
      hasLuggage: true,
      luggage: 'Шесть коробок по 10 кг',
      returnTrip: true,
      returnDate: '+14',
      returnTime: '18:00',
    },
    steps: [
      { by: op, at: [-6, '15:00'], do: 'accept', lead: bus },
      {
        by: bus,
        at: [-5, '11:20'],
        do: 'message',
        text: 'Микроавтобус на эту дату есть, уточняю маршрут у диспетчера.',
      },
      { by: 'student', at: [-1, '20:15'], do: 'message', text: 'Добавился один человек, всего нас 17. Это возможно?' },
    ],
  },
  {
    by: 'student2',
    sent: [-5, '10:30'],
    category: 'printing',
    title: 'Фестиваль настольных игр',
    serviceDay: 9,
    eventDay: 10,
    eventTime: '18:00',
    organisation: 'board_games',
    about: 'Открытый фестиваль для студентов всех институтов: четыре турнира, награждение в конце вечера.',
    fields: {
      product: 'certificate',
      format: 'a4',
      quantity: 200,
      colour: 'colour',
      sides: 1,
      paper: 'coated_300',
      layout: 'help',
      layoutText: 'Диплом участника фестиваля настольных игр. Имя вписываем от руки.',
      pickupBuilding: 'main',
    },
    steps: [
      { by: op, at: [-5, '11:58'], do: 'accept', lead: print },
      {
        by: op,
        at: [-5, '12:06'],
        do: 'note',
        text: 'Плотной бумаги 300 г осталось около 250 листов. Хватит, если не отдать её на афиши концерта.',
      },
      {
        by: print,
        at: [-4, '11:04'],
        do: 'question',
        text: 'Где удобно забрать тираж? И пришлите, пожалуйста, эмблему фестиваля не меньше 300 dpi.',
      },
      {
        by: 'student2',
        at: [-1, '09:12'],
        do: 'message',
        text: 'Забрать смогу в Главном корпусе в среду после 15:00. Эмблему пришлём сегодня.',
      },
    ],
  },
  {
    by: 'student',
    sent: [-16, '09:30'],
    category: 'rooms',
    title: 'Осенний квиз',
    serviceDay: -2,
    organisation: 'council',
    about: 'Квиз для команд институтов, десять столов, ведущий и проектор.',
    fields: {
      building: 'main',
      roomType: 'classroom',
      from: '18:00',
      to: '20:00',
      attendees: 50,
      guests: 0,
      equipment: ['projector', 'sound'],
    },
    steps: [
      { by: op, at: [-16, '10:20'], do: 'accept', lead: rooms },
      { by: rooms, at: [-15, '12:00'], do: 'answer', result: room('305', '18:00', '20:00', cash) },
      { by: rooms, at: [-1, '09:10'], do: 'offerCompletion' },
    ],
  },
  {
    by: 'student2',
    sent: [-7, '13:00'],
    category: 'information',
    title: 'Спектакль «Чайка»',
    serviceDay: 6,
    eventDay: 12,
    organisation: 'theatre',
    about: 'Премьера студенческого театра, два показа в актовом зале.',
    fields: {
      channels: ['site', 'social', 'screens'],
      headline: 'Премьера: «Чайка» студенческого театра',
      text: 'Театральная студия показывает «Чайку» А. П. Чехова. Два вечера в актовом зале Главного корпуса, вход свободный.',
      rights: true,
    },
    steps: [
      { by: op, at: [-7, '14:10'], do: 'accept', lead: media },
      {
        by: media,
        at: [-6, '10:00'],
        do: 'answer',
        result: () => ({
          publications: [
            { channel: 'site', date: '+6', time: '10:00' },
            { channel: 'social', date: '+6', time: '12:00' },
          ],
        }),
      },
    ],
  },
  {
    by: 'student',
    sent: [-4, '15:35'],
    category: 'media',
    title: 'Портреты команды студсовета',
    serviceDay: 5,
    organisation: 'council',
    about: 'Портреты для страницы студенческого совета, двенадцать человек по очереди.',
    fields: {
      service: 'photo',
      from: '11:00',
      to: '13:00',
      task: 'Портреты на светлом фоне, по три кадра на человека, для сайта.',
      people: 12,
      readyBy: '+12',
      peopleWarned: true,
    },
    steps: [
      { by: op, at: [-4, '16:00'], do: 'accept', lead: media },
      {
        by: media,
        at: [-3, '10:25'],
        do: 'answer',
        result: (find) => ({ resource: find('016'), from: '11:00', to: '13:00', employee: 'Фотограф медиацентра' }),
      },
    ],
  },
  {
    by: 'student2',
    sent: [-9, '09:15'],
    category: 'souvenirs',
    title: 'Подарки спикерам форума',
    serviceDay: 4,
    eventDay: 5,
    organisation: 'council',
    about: 'Благодарим спикеров студенческого форума, восемь человек.',
    fields: (find) => ({
      items: [
        { item: find('Сумка-шопер'), quantity: 8 },
        { item: find('Блокнот А5 с логотипом'), quantity: 8 },
      ],
      audience: ['speakers'],
    }),
    steps: [
      { by: op, at: [-9, '10:00'], do: 'accept', lead: print },
      {
        by: print,
        at: [-8, '12:30'],
        do: 'answer',
        result: (find) => ({
          items: [
            { item: find('Сумка-шопер'), quantity: 8 },
            { item: find('Блокнот А5 с логотипом'), quantity: 8 },
          ],
          place: 'Главный корпус, склад, комната 003',
          date: '+3',
          from: '12:00',
          to: '15:00',
        }),
      },
    ],
  },
  {
    by: 'student',
    sent: [-8, '11:45'],
    category: 'transport',
    title: 'Поездка на турнир в Тулу',
    serviceDay: 15,
    eventDay: 15,
    organisation: 'sport_club',
    about: 'Сборная по настольному теннису едет на межвузовский турнир.',
    fields: {
      origin: 'Набережная улица, 9',
      destination: 'Тула, спортивный комплекс',
      departureTime: '07:30',
      passengers: 14,
      hasLuggage: false,
      returnTrip: true,
      returnDate: '+15',
      returnTime: '19:00',
    },
    steps: [
      { by: op, at: [-8, '12:30'], do: 'accept', lead: bus },
      {
        by: bus,
        at: [-7, '09:50'],
        do: 'answer',
        result: (find) => ({
          resource: find('Микроавтобус'),
          from: '07:30',
          to: '22:00',
          place: 'Набережная улица, 9, у главного входа',
          dispatcherPhone: '+74990000000',
        }),
      },
    ],
  },
  {
    by: 'student',
    sent: [-30, '10:00'],
    category: 'transport',
    title: 'Кубок по волейболу',
    serviceDay: -12,
    eventDay: -12,
    organisation: 'sport_club',
    about: 'Везём команду и мячи на финал кубка по волейболу.',
    fields: {
      origin: 'Учебный проезд, 4',
      destination: 'Дворец спорта',
      departureTime: '10:00',
      passengers: 15,
      hasLuggage: false,
      returnTrip: false,
    },
    steps: [
      { by: op, at: [-30, '11:00'], do: 'accept', lead: bus },
      {
        by: bus,
        at: [-29, '12:00'],
        do: 'answer',
        result: (find) => ({
          resource: find('Микроавтобус'),
          from: '10:00',
          to: '16:00',
          place: 'Учебный проезд, 4',
          dispatcherPhone: '+74990000000',
        }),
      },
      { by: op, at: [-10, '10:00'], do: 'complete' },
    ],
  },
  {
    by: 'student2',
    sent: [-26, '12:00'],
    category: 'printing',
    title: 'Программа концерта',
    serviceDay: -10,
    eventDay: -9,
    organisation: 'theatre',
    about: 'Программки для зрителей осеннего концерта.',
    fields: {
      product: 'programme',
      format: 'a5',
      quantity: 300,
      colour: 'bw',
      sides: 2,
      layout: 'help',
      layoutText: 'Осенний концерт. Отделение первое, отделение второе, благодарности.',
    },
    steps: [
      { by: op, at: [-26, '13:00'], do: 'accept', lead: print },
      {
        by: print,
        at: [-25, '15:00'],
        do: 'answer',
        result: () => ({
          quantity: 300,
          place: 'Главный корпус, типография, комната 005',
          date: '-11',
          from: '10:00',
          to: '17:00',
        }),
      },
      { by: op, at: [-8, '11:00'], do: 'complete' },
    ],
  },
  {
    by: 'student2',
    sent: [-10, '17:20'],
    category: 'rooms',
    title: 'Мастер-класс: леттеринг',
    serviceDay: -8,
    organisation: 'volunteers',
    about: 'Учимся красиво писать: мастер-класс для волонтёров перед ярмаркой.',
    fields: { building: 'garden', roomType: 'coworking', from: '15:00', to: '17:00', attendees: 18, guests: 0 },
    steps: [
      {
        by: op,
        at: [-9, '09:30'],
        do: 'refuse',
        ground: 'late',
        text: 'Обращение пришло позже срока, и коворкинг на этот день занят. Выберите более позднюю дату.',
      },
    ],
  },
  {
    by: 'student',
    sent: [-13, '13:30'],
    category: 'information',
    title: 'Набор в клуб дебатов',
    serviceDay: 3,
    eventDay: 5,
    about: 'Объявление о наборе в клуб дебатов для студентов всех курсов.',
    fields: {
      channels: ['mailing'],
      headline: 'Набор в клуб дебатов',
      text: 'Приглашаем студентов всех курсов в клуб дебатов. Первая встреча пройдёт на следующей неделе, подробности позже.',
      rights: true,
    },
    steps: [
      {
        by: op,
        at: [-13, '14:00'],
        do: 'refuse',
        ground: 'incomplete_or_false',
        fields: ['fields.text'],
        text: 'В тексте нет места и времени встречи. Добавьте их и отправьте новое обращение.',
      },
    ],
  },
  {
    by: 'student2',
    sent: [-20, '10:40'],
    category: 'rooms',
    title: 'Дебаты первокурсников',
    serviceDay: -5,
    organisation: 'council',
    about: 'Учебные дебаты для первокурсников, две команды и зрители.',
    fields: { building: 'main', roomType: 'classroom', from: '16:00', to: '18:00', attendees: 28, guests: 0 },
    steps: [
      { by: op, at: [-20, '11:30'], do: 'close', reason: 'duplicate', text: 'Такое же обращение отправлено вчера.' },
    ],
  },
  {
    by: 'student',
    sent: [-3, '10:10'],
    category: 'souvenirs',
    title: 'Значки для волонтёров',
    serviceDay: 12,
    eventDay: 13,
    organisation: 'volunteers',
    about: 'Значки для волонтёров городского субботника.',
    fields: (find) => ({ items: [{ item: find('Значок круглый'), quantity: 40 }], audience: ['participants'] }),
    steps: [
      { by: op, at: [-3, '11:00'], do: 'accept', lead: print },
      { by: 'student', at: [-1, '19:30'], do: 'withdraw', reason: 'Субботник перенесли на весну' },
    ],
  },
  {
    by: 'student',
    sent: [-15, '12:15'],
    category: 'media',
    title: 'Запись подкаста',
    serviceDay: 2,
    organisation: 'cinema',
    about: 'Записываем выпуск подкаста о студенческом кино, два гостя.',
    fields: {
      service: 'studio',
      from: '15:00',
      to: '17:00',
      task: 'Нужны студия и два микрофона, пишем на свою технику.',
      people: 3,
    },
    steps: [
      { by: op, at: [-15, '13:00'], do: 'accept', lead: media },
      {
        by: media,
        at: [-14, '11:00'],
        do: 'answer',
        result: (find) => ({
          resource: find('016'),
          from: '15:00',
          to: '17:00',
          employee: 'Звукорежиссёр медиацентра',
        }),
      },
    ],
  },
  {
    by: 'student2',
    sent: [-1, '11:25'],
    category: 'transport',
    title: 'Экскурсия в музей-усадьбу',
    serviceDay: 16,
    eventDay: 16,
    organisation: 'cinema',
    about: 'Поездка киноклуба в музей-усадьбу, где снимали экранизации классики.',
    fields: {
      origin: 'Садовая улица, 17',
      destination: 'Музей-усадьба',
      departureTime: '10:00',
      passengers: 40,
      hasLuggage: false,
      returnTrip: true,
      returnDate: '+16',
      returnTime: '17:00',
    },
  },
];
