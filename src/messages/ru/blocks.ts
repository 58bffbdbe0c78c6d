import type { Weekday } from '#regulation/calendar.ts';
import type { BlockEvent } from '#regulation/blocks.ts';
import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

const times = (n: number) => `${n}\u00a0${plural(n, 'раз', 'раза', 'раз')}`;

/** 3.2.3. Blocks of the house: by hand, weekly, and from a timetable. */
export const blocks = {
  title: 'Блокировки',
  lead: typeset('Время, на которое ресурс занимает сам Университет: ремонт, занятия, уборка.'),
  newTitle: 'Новая блокировка',
  kind: 'Как часто',
  once: 'Один раз',
  weekly: 'Каждую неделю',
  importTimetable: 'Загрузить расписание',

  resource: 'Ресурс',
  chooseResource: 'Выберите ресурс',
  allResources: 'Все ресурсы',
  show: 'Показать',
  day: 'День',
  from: 'С',
  to: 'До',
  toDay: 'День окончания',
  toDayHint: 'Если блокировка длится не\u00a0один день.',
  note: 'Для чего',
  noteHint: typeset('Увидят сотрудники. Имён людей не пишите.'),
  notes: ['Занятия', 'Ремонт', 'Уборка', 'Мероприятие Университета'],
  weekdays: 'Дни недели',
  since: 'С какого дня',
  until: 'По какой день',
  except: 'Кроме дней',
  exceptHint: 'Через запятую, например 31.12.2026, 11.01.2027.',
  skipDaysOff: typeset('Пропускать выходные и праздничные дни'),
  save: 'Занять',
  nearest: 'Что свободно',
  takeNearest: (place: string, when: string) => `${place}, ${when}`,

  singles: 'Отдельные блокировки',
  noSingles: 'Отдельных блокировок впереди нет.',
  series: 'Еженедельные',
  noSeries: 'Еженедельных блокировок впереди нет.',
  timetables: 'Расписания',
  noTimetables: typeset('Расписаний ещё не загружали.'),
  timetableFacts: (events: number, rooms: number, count: number) =>
    typeset(
      `${events}\u00a0${plural(events, 'занятие', 'занятия', 'занятий')}, ${rooms}\u00a0${plural(rooms, 'помещение', 'помещения', 'помещений')}, впереди ${times(count)}`,
    ),
  timetableUntil: (day: string) => typeset(`до ${day}`),
  importedAt: (when: string) => typeset(`загружено ${when}`),
  what: 'Для чего',
  when: 'Время',
  where: 'Ресурс',
  days: 'Дни',
  left: (n: number) => `впереди ${times(n)}`,
  nextOne: (when: string) => `ближайшая: ${when}`,
  period: (since: string, until: string) => `${since}\u00a0– ${until}`,
  weekdayNames: {
    mon: 'понедельник',
    tue: 'вторник',
    wed: 'среда',
    thu: 'четверг',
    fri: 'пятница',
    sat: 'суббота',
    sun: 'воскресенье',
  } satisfies Record<Weekday, string>,
  weekdaysShort: { mon: 'пн', tue: 'вт', wed: 'ср', thu: 'чт', fri: 'пт', sat: 'сб', sun: 'вс' } satisfies Record<
    Weekday,
    string
  >,

  card: {
    title: 'Блокировка',
    made: (n: number) => (n === 1 ? 'Время занято.' : `Время занято: ${times(n)}.`),
    saved: 'Изменения сохранены.',
    toTimeline: 'Показать на\u00a0шкале',
    outside: (from: string, to: string) =>
      typeset(`Корпус открыт ${from}–${to}. На другое время нужно согласие охраны.`),
    closed: typeset('В этот день корпус закрыт. Нужно согласие охраны.'),
    partOf: (rule: string) => `Входит в\u00a0серию: ${rule}`,
    ofTimetable: (name: string) => `Из\u00a0расписания «${name}»: при следующей загрузке изменится вместе с\u00a0ним.`,
    scope: 'Что изменить',
    removeScope: 'Что снять',
    scopes: {
      one: 'Только эту',
      following: (n: number) => `Эту и\u00a0следующие (${times(n)})`,
      all: (n: number) => `Все, что впереди (${times(n)})`,
    },
    scopeHint: typeset('У серии меняются время, ресурс и назначение; дни остаются.'),
    change: 'Изменить',
    save: 'Сохранить',
    remove: 'Снять блокировку',
    removeSays: typeset('Время снова станет свободным.'),
    removeButton: 'Снять',
    removed: (n: number) => (n === 1 ? 'Блокировка снята.' : `Снято: ${times(n)}.`),
    history: 'История',
    events: {
      blocked: 'занял время',
      changed: 'изменил',
      removed: 'снял',
      imported: 'загрузил из\u00a0расписания',
    } satisfies Record<BlockEvent, string>,
    nobody: 'Сервис',
    was: (before: string, after: string) => `${before} → ${after}`,
  },
};
