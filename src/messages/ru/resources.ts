import type { BookedKind, ShownState } from '#regulation/bookings.ts';
import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** 3.2.3. Rooms, studios and vehicles in time, for the staff. */
export const resources = {
  title: 'Ресурсы',
  tabs: {
    timeline: 'Занятость',
    list: 'Помещения и\u00a0ресурсы',
    stock: 'Склад',
    blocks: 'Блокировки',
    import: 'Импорт',
  },

  states: { confirmed: 'Подтверждено', held: 'Занято', wished: 'Пожелание' } satisfies Record<ShownState, string>,
  legend: {
    title: 'Обозначения',
    confirmed: 'Подтверждено ответом',
    held: 'Занято Университетом',
    wished: 'Пожелание, место не\u00a0занимает',
  },
  kinds: { room: 'Помещения', studio: 'Фотостудия', vehicle: 'Транспорт' } satisfies Record<BookedKind, string>,
  vehicles: { car: 'легковой автомобиль', minibus: 'микроавтобус', bus: 'автобус' },
  seats: (n: number) => `${n}\u00a0${plural(n, 'место', 'места', 'мест')}`,
  open: (from: string, to: string) => `${from}–${to}`,
  elsewhere: 'Транспорт',

  timeline: {
    views: { day: 'День', week: 'Неделя', list: 'Списком' },
    view: 'Вид',
    today: 'Сегодня',
    previous: { day: 'Предыдущий день', week: 'Предыдущая неделя' },
    next: { day: 'Следующий день', week: 'Следующая неделя' },
    filters: 'Фильтры',
    date: 'Дата',
    kind: 'Вид ресурса',
    anyKind: 'Все ресурсы',
    building: 'Корпус',
    anyBuilding: 'Все корпуса',
    type: 'Тип',
    anyType: 'Любой тип',
    capacity: 'Мест не\u00a0меньше',
    apply: 'Показать',
    reset: 'Сбросить фильтры',
    caption: (period: string) => `Занятость, ${period}`,
    resource: 'Ресурс',
    when: 'Время',
    what: 'Что',
    where: 'Где',
    state: 'Состояние',
    busy: 'Занятость',
    padded: (from: string, to: string) => `с\u00a0подготовкой и\u00a0уборкой ${from}–${to}`,
    house: 'Нужды Университета',
    freeDay: typeset('Свободно весь день'),
    nothing: typeset('На это время ничего не занято и не запрошено.'),
    noResources: typeset('Таких ресурсов нет. Измените фильтры.'),
    pages: 'Страницы',
    page: (page: number, pages: number) => `Страница ${page} из\u00a0${pages}`,
    earlier: 'Назад',
    later: 'Дальше',
  },
};
