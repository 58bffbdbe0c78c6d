import type { QueueReason } from '#regulation/distribution.ts';
import type { Day } from '#regulation/calendar.ts';
import { plural } from '../format.ts';
import { sinceText } from '../since.ts';
import { typeset } from '../typeset.ts';

/** R-3.1.3/5. The queue of Operators and Agents. */
export const queue = {
  title: 'Очередь',
  viewsTitle: 'Виды',
  /** Short, for the list on the left. */
  views: {
    all: 'Все',
    new: 'Новые',
    mine: 'Мне',
    overdue: 'Просрочено',
    refusal: 'Отказ Агента',
    client_wrote: 'Клиент ответил',
    awaiting_client: 'Ждём клиента',
    unassigned: typeset('Не назначено'),
    event_over: 'Мероприятие прошло',
    withdrawn: 'Отозванные',
    finished: 'Завершённые',
  },
  /** The heading over the table. */
  headings: {
    all: 'Все обращения',
    new: 'Новые обращения',
    mine: 'Мои обращения',
    overdue: 'Срок ответа прошёл',
    refusal: 'Отказы Агентов ждут решения',
    client_wrote: 'Клиент ответил и ждёт',
    awaiting_client: 'Ждём ответа клиента',
    unassigned: 'Агент не\u00a0назначен',
    event_over: 'Мероприятие прошло\u00a0— нужен итоговый статус',
    withdrawn: 'Отозваны клиентом, ждут закрытия',
    finished: 'Завершённые обращения',
  },
  count: (n: number) => `${n}\u00a0${plural(n, 'обращение', 'обращения', 'обращений')}`,

  columns: {
    urgency: 'Срочность',
    number: 'Номер',
    event: 'Мероприятие',
    category: 'Категория',
    client: 'Клиент',
    date: 'Дата',
    due: 'Срок ответа',
    status: 'Статус',
    agent: 'Агент',
    why: 'Почему здесь',
  },
  table: 'Таблица обращений',
  sortUp: 'по возрастанию',
  sortDown: 'по убыванию',
  sortBy: (column: string) => `Упорядочить: ${column.toLowerCase()}`,
  order: 'Порядок',
  orderQueue: typeset('что горит'),
  backToQueueOrder: typeset('Вернуть порядок «что горит»'),

  filters: {
    title: 'Фильтры',
    active: (n: number) => `включено: ${n}`,
    q: 'Номер или слова из\u00a0названия',
    category: 'Категория',
    anyCategory: 'Все категории',
    status: 'Статус',
    anyStatus: 'Все статусы',
    agent: 'Агент',
    anyAgent: 'Все Агенты',
    late: 'Позже срока',
    from: 'Дата с',
    to: 'по',
    apply: 'Показать',
    reset: 'Сбросить фильтры',
  },

  due: {
    overdue: 'просрочен',
    today: 'сегодня',
    tomorrow: 'завтра',
    met: 'отвечено',
    metLate: typeset('отвечено позже'),
  },
  unassigned: 'не\u00a0назначен',
  late: 'Отправлено позже срока',
  raised: typeset('Поднято в очереди'),
  summary: (summary: string) => typeset(`ответ получен: ${summary}`),

  /** «Почему здесь: срок ответа сегодня». */
  whyHere: (why: string) => `Почему здесь: ${why}`,
  whyPrefix: 'Почему здесь:',
  orderSays: typeset(
    'Сначала идут поднятые вручную, затем по сроку ответа, дате мероприятия и времени отправки. Порядок групп:',
  ),
  /** The buckets, in their order. */
  buckets: [
    typeset('срок ответа прошёл; просьбы Агентов ждут решения'),
    typeset('срок ответа сегодня'),
    typeset('клиент ответил; срок его ответа прошёл'),
    'новые',
    typeset('на рассмотрении; мероприятие прошло'),
    typeset('в работе'),
    typeset('ждём ответа клиента'),
    'отозванные',
    'завершённые',
  ],
  why: {
    overdue: typeset('срок ответа прошёл'),
    refusal_waits: typeset('отказ Агента ждёт решения'),
    handover_waits: 'Агент просит передать',
    due_today: typeset('срок ответа сегодня'),
    client_wrote: typeset('клиент ответил и ждёт'),
    reply_over: typeset('клиент не ответил в срок'),
    new: typeset('новое, ждёт проверки'),
    in_review: typeset('ждёт ответа Агента'),
    event_over: typeset('мероприятие прошло, нужен итоговый статус'),
    in_progress: typeset('ответ получен, мероприятие впереди'),
    awaiting_client: typeset('ждём ответа клиента'),
    withdrawn: typeset('отозвано клиентом, нужно закрыть'),
    finished: 'работа завершена',
  } satisfies Record<QueueReason, string>,

  clientWaits: (since: Date, today: Day) => typeset(`клиент ждёт ответа ${sinceText(since, today, 'ru')}`),
  reviewOver: (due: string) => typeset(`новое, проверить хотели до ${due}`),

  empty: {
    all: typeset('Обращений пока нет. Они появятся здесь, когда студенты их отправят.'),
    allAgent: typeset('Вам пока ничего не назначено. Обращения назначает Оператор.'),
    new: typeset('Новых обращений нет. Хорошего дня!'),
    view: typeset('Здесь сейчас пусто.'),
    filtered: typeset('Ничего не нашлось.'),
  },
  next: 'Показать ещё',
  toStart: typeset('К началу списка'),
};
