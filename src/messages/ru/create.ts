import type { Category } from '#regulation/codes.ts';
import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

interface CategoryWords {
  /** The heading of the step of the date. */
  when: string;
  /** The start of «… не позднее чем за 3 рабочих дня». */
  asked: string;
  /** What the day of the service is: it is not counted. */
  day: string;
  /** The heading of the step about the service itself. */
  what: string;
}

// prettier-ignore
const categories: Record<Category, CategoryWords> = {
  rooms:       { when: 'Когда нужно помещение?',          asked: 'Помещение просят',           day: 'мероприятие',     what: 'Какое помещение нужно?' },
  media:       { when: 'Когда нужна студия?',             asked: 'Студию просят',              day: 'съёмка',          what: 'Что нужно в студии?' },
  printing:    { when: 'К какой дате нужен тираж?',       asked: 'Печать просят',              day: 'нужен тираж',     what: 'Что напечатать?' },
  souvenirs:   { when: 'К какой дате нужна продукция?',   asked: 'Сувениры и канцелярию просят', day: 'нужна продукция', what: 'Какая продукция нужна?' },
  transport:   { when: 'Когда нужен транспорт?',          asked: 'Транспорт просят',           day: 'поездка',         what: 'Куда и откуда едете?' },
  information: { when: 'Когда нужна публикация?',         asked: 'Публикацию просят',          day: 'публикация',      what: 'Что опубликовать?' },
};

/** A new request: category, date, the rest, the check, sending. */
export const create = {
  title: 'Новое обращение',
  choose: 'Что вам нужно?',
  purpose: typeset('Сервис помогает с внеучебными инициативами и студенческими организациями.'),
  studies: typeset('По учебным вопросам обратитесь в свой институт или учебный офис.'),
  categories,
  terms: typeset('Сроки подачи устанавливает Положение:'),
  example: (example: string) => `Например: ${example.charAt(0).toLowerCase()}${example.slice(1)}`,

  studentsOnly: {
    title: typeset('Создавать обращения могут только обучающиеся Университета'),
    text: typeset('Если вы учитесь у нас, проверьте, что вошли со студенческой учётной записью.'),
  },

  drafts: {
    title: 'Продолжить черновик',
    untitled: 'Без названия',
    changed: (when: string) => `изменён ${when}`,
    expires: (day: string) => typeset(`удалится ${day}`),
    more: 'Ещё черновики',
    delete: 'Удалить',
    keep: 'Оставить',
    sure: (name: string) => `Удалить черновик «${name}»? Вернуть его не\u00a0получится.`,
    deleteThis: (name: string) => `Удалить черновик «${name}»`,
  },

  steps: { date: 'Дата', details: 'Что нужно', event: 'О мероприятии', check: 'Проверка' },
  progress: (step: number, all: number) => typeset(`Шаг ${step} из ${all}`),
  toCategories: 'Категории',
  next: 'Продолжить',
  toCheck: 'Готово',

  saved: {
    at: (time: string) => `Черновик сохранён в\u00a0${time}`,
    saving: 'Сохраняем черновик…',
    offline: typeset('Нет сети. Черновик сохранён на этом устройстве'),
    failed: typeset('Сервер не ответил. Черновик сохранён на этом устройстве'),
    signedOut: typeset('Вы давно не обращались к сервису. Черновик сохранён на этом устройстве.'),
    signIn: 'Войти снова',
    restored: typeset('Вернули то, что вы набрали на этом устройстве'),
  },

  date: {
    hint: typeset('Сразу посчитаем, успеваете ли вы отправить обращение.'),
    picks: 'Ближайшие даты',
    due: (day: string) => `срок\u00a0— ${day}`,
    dueToday: 'срок\u00a0— сегодня',
    show: 'Посчитать срок',
    tester: typeset('Все сроки для любой даты'),
  },
  verdict: {
    inTime: 'Успеваете',
    sendBy: 'Отправьте не\u00a0позднее',
    untilMidnight: '(до\u00a024:00).',
    answerBy: (day: string) => `Отправите сегодня\u00a0— ответим не\u00a0позднее ${day}.`,
    late: 'Срок подачи для этой даты прошёл',
    wasDue: 'Обращение нужно было отправить не\u00a0позднее',
    lead: (days: string) => `за\u00a0${days}`,
    mayRefuse: typeset('Вы можете отправить его сейчас, но Оператор вправе отказать'),
    blocked: 'Отправить нельзя: срок подачи прошёл',
    nearest: typeset('Ближайшая дата, на которую вы успеваете:'),
    cannot: 'На эту дату отправить нельзя',
    date_past: typeset('Эта дата уже прошла. Выберите сегодняшний день или более поздний.'),
    date_too_far: (day: string) =>
      `Обращение можно отправить не\u00a0больше чем за\u00a0год вперёд. Последняя дата: ${day}`,
    calendar_missing: (year: number) =>
      typeset(
        `Календарь рабочих дней на ${year} год ещё не загружен, поэтому срок не посчитать. Выберите дату раньше.`,
      ),
    not_a_date: typeset('Такого дня нет в календаре. Проверьте день и месяц.'),
  },
  why: {
    title: 'Почему такой срок',
    rule: (asked: string, days: string) => `${asked} не\u00a0позднее чем за\u00a0${days}`,
    counting: typeset('Считаем назад: сам день, выходные и праздники не входят.'),
    clear: typeset('Эти рабочие дни должны пройти целиком.'),
    today: 'сегодня',
    nth: (n: number) => `${n}-й`,
    service: (what: string) => `${what}, в\u00a0счёт не\u00a0входит`,
    working: (n: number) => `${n}-й рабочий день`,
    last: 'последний день отправки',
    down: ': раньше сервис не\u00a0работал',
  },

  details: { more: 'Ещё пожелания' },
  event: {
    toEvent: typeset('К мероприятию'),
    ofEvent: (title: string) => typeset(`Название, дата и контакты общие: «${title}».`),
    heading: 'О\u00a0мероприятии',
    personalData: 'Как обрабатываются персональные данные',
  },

  check: {
    heading: 'Проверьте перед отправкой',
    frozen: typeset('После отправки обращение изменит только сотрудник — по вашему сообщению.'),
    edit: 'Изменить',
    editThis: (what: string) => `Изменить: ${what}`,
    missing: 'Осталось заполнить или исправить',
    warnings: 'Обратите внимание',
    send: 'Отправить',
    sending: 'Отправляем…',
    failed: typeset('Сервер не ответил. Обращение не отправлено. Нажмите «Отправить» ещё раз через минуту.'),
    offline: typeset('Нет сети. Обращение не отправлено. Нажмите «Отправить», когда сеть появится.'),
  },

  field: {
    choose: 'Выберите',
    any: 'Не\u00a0выбрано',
    anyRoom: 'Любое подходящее',
    if: (label: string, choice: string) => `Если «${label}»: ${choice}`,
    yes: 'Да',
    no: 'Нет',
    seats: (count: number) => `до\u00a0${count}\u00a0${plural(count, 'места', 'мест', 'мест')}`,
    noRooms: typeset('Такого помещения здесь нет. Выберите другой тип или корпус.'),
    stock: (count: number) => `в\u00a0наличии ${count}`,
    notListed: 'Нет в\u00a0списке',
    add: 'Добавить позицию',
    addRow: 'Добавить',
    removeRow: (row: number) => `Убрать строку ${row}`,
    row: (row: number) => `Строка ${row}`,
    lines: (most: number) => `До\u00a0${most}, каждая с\u00a0новой строки.`,
    links: (most: number) => `До\u00a0${most} адресов, каждый с\u00a0новой строки и начинается с\u00a0https://`,
    minutes: (count: number) => (count === 0 ? 'не\u00a0нужно' : `${count}\u00a0мин`),
    counter: (length: number, min: number, max: number) =>
      length < min ? `${length} из ${max}\u00a0знаков, нужно не\u00a0меньше ${min}` : `${length} из ${max}\u00a0знаков`,
  },
};
