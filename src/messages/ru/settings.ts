import type { Placeholder } from '../fill-template.ts';
import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** How many requests a change would touch now. */
export interface Touched {
  open: number;
  unread: number;
  clientWaits: number;
  unassigned: number;
  withdrawn: number;
  refusals: number;
}

function newOnly(open: number): string {
  return typeset(
    open === 0
      ? 'Изменение коснётся только новых обращений. Открытых сейчас нет.'
      : `Изменение коснётся только новых обращений. ${open} ${plural(open, 'открытое обращение останется', 'открытых обращения останутся', 'открытых обращений останутся')} с прежними сроками.`,
  );
}

const requests = (n: number) => `${n} ${plural(n, 'обращение', 'обращения', 'обращений')}`;

/** 4.6.1. The Operator's settings. */
export const settings = {
  title: 'Настройки',
  only: typeset('Настройки меняет Оператор (управление коммуникаций и молодёжной политики).'),
  newOnly,
  save: 'Сохранить',
  saved: 'Сохранено',
  stale: typeset('Пока вы работали, эти настройки изменил другой Оператор. Проверьте их и повторите.'),
  remove: 'Удалить',
  reason: 'Причина изменения',
  yes: 'да',
  no: 'нет',

  generalTitle: 'Сроки и правила',
  categorySummary: (lead: string, response: string) => typeset(`подача за ${lead}, ответ за ${response}`),
  categoriesTitle: 'Категории',
  serviceTitle: 'Сервис',
  agentsTitle: 'Агенты',
  calendarTitle: 'Календарь',
  templatesTitle: 'Шаблоны сообщений',
  historyTitle: 'История изменений',

  category: {
    leadDays: typeset('Срок подачи, рабочих дней до даты услуги'),
    responseDays: typeset('Срок ответа Агента, рабочих дней'),
    responseMode: typeset('От чего считать срок ответа'),
    latePolicy: typeset('Если срок подачи прошёл'),
  },
  service: {
    replyDays: typeset('Ответ Клиента на вопрос, рабочих дней до мероприятия'),
    leadCountMode: typeset('Как считать срок подачи'),
    operatorReviewDays: typeset('Первичная проверка, рабочих дней'),
    clientMessageTargetDays: typeset('Ответ на сообщение Клиента, рабочих дней'),
    agentRefusal: typeset('Отказ Агента, когда Клиент молчит'),
    operatorMaySetInProgress: typeset('Оператор может дать ответ и поставить «В работе» без назначения'),
    operatorAnswerCounts: typeset('Сообщение Оператора считается ответом в срок'),
    withdrawalAutoClose: typeset('Отозванное обращение закрывает сервис'),
    allowReopen: typeset('«Исполнено» и «Отказано» можно вернуть'),
    reopenDays: typeset('Сколько календарных дней можно вернуть'),
    allowOtherRefusalGround: typeset('Есть основание отказа «иное»'),
    agentsSeeUnassigned: typeset('Агенты видят неназначенные обращения своих категорий'),
    autoAssign: typeset('При приёме назначается первый Агент из подсказки'),
    showStaffNames: typeset('Клиент видит имена сотрудников'),
    agentCapacity: typeset('Сколько обращений ведёт Агент, если для него не указано иное'),
    feedbackAuto: typeset('Сервис сам спрашивает мнение Клиента'),
    consentMode: typeset('Согласие на обработку персональных данных'),
  },
  groups: {
    terms: 'Сроки',
    targets: typeset('Внутренние цели'),
    work: typeset('Агенты и очередь'),
    ends: typeset('Отказ, отзыв и итог'),
    data: 'Персональные данные',
  },
  /** What a change of the setting touches, with how much there is of it now. */
  touch: {
    terms: ({ open }: Touched) => newOnly(open),
    operatorReviewDays: ({ unread }: Touched) =>
      typeset(
        `Цель видят только сотрудники. Проверки ${plural(unread, 'ждёт', 'ждут', 'ждут')} ${requests(unread)}: цель для них изменится сразу.`,
      ),
    clientMessageTargetDays: ({ clientWaits }: Touched) =>
      typeset(
        `Цель видят только сотрудники. Клиент ждёт ответа по ${clientWaits} ${plural(clientWaits, 'обращению', 'обращениям', 'обращениям')}: цель для них изменится сразу.`,
      ),
    agentRefusal: ({ refusals }: Touched) =>
      typeset(
        `Подействует на следующие отказы. ${refusals === 0 ? 'Отказов, которые ждут решения, нет.' : `Ждут решения Оператора: ${refusals}; их по-прежнему решает он.`}`,
      ),
    withdrawalAutoClose: ({ withdrawn }: Touched) =>
      typeset(
        `Причина будет «Отозвано Клиентом», в истории — «Сервис». ${withdrawn === 0 ? 'Сейчас закрывать нечего.' : `Сейчас ${plural(withdrawn, 'ждёт', 'ждут', 'ждут')} закрытия ${requests(withdrawn)}: сервис закроет в течение пяти минут.`}`,
      ),
    agentsSeeUnassigned: ({ unassigned }: Touched) =>
      typeset(`Только для чтения. Сейчас без Агента ${requests(unassigned)}.`),
    autoAssign: ({ unread }: Touched) =>
      typeset(
        `Подействует, когда Оператор нажмёт «Принять»: проверки ${plural(unread, 'ждёт', 'ждут', 'ждут')} ${requests(unread)}.`,
      ),
    consentMode: () =>
      typeset('Отключайте, только если у Университета есть другое законное основание. Данные согласия сохранятся.'),
    now: ({ open }: Touched) =>
      typeset(
        `Действует сразу, и для ${open} ${plural(open, 'открытого обращения', 'открытых обращений', 'открытых обращений')}.`,
      ),
    over: () => typeset('Действует сразу, и для уже завершённых обращений.'),
    next: () => typeset('Подействует на обращения, которые завершатся потом.'),
  },
  choices: {
    earlier: typeset('по более ранней из двух дат'),
    after_receipt: 'после отправки',
    before_event: 'до даты услуги',
    accept_flag: 'принимать и отмечать',
    block: 'не принимать',
    inclusive: 'последний день считается',
    clear: 'дни должны пройти целиком',
    operator_confirms: 'подтверждает Оператор',
    direct: 'ставит статус сразу',
    separate_document: 'отдельным документом',
    off: 'не спрашивать: другое основание',
    done: 'после «Исполнено»',
    refused: 'после «Отказано»',
    closed: 'после «Закрыто»',
  } as Record<string, string>,

  capacity: 'Сколько обращений ведёт',
  specialisations: 'Категории',
  absences: 'Отсутствия',
  absentFrom: 'С какого дня',
  absentUntil: 'По какой день',
  note: 'Пояснение',
  addAbsence: 'Добавить отсутствие',
  noAgents: typeset('Агентов пока нет. Роль Агента выдаёт администратор.'),

  years: 'Производственный календарь',
  yearRow: (year: number, days: number) =>
    typeset(`${year} год: ${days} ${plural(days, 'рабочий день', 'рабочих дня', 'рабочих дней')}`),
  decree: (number: string, day: string) => typeset(`постановление № ${number}, ${day}`),
  loadedAt: (day: string) => typeset(`загружен ${day}`),
  provisional: 'предварительный',
  nextYear: (year: number) =>
    typeset(`Календаря на ${year} год ещё нет: загрузите его, когда выйдет постановление о переносе выходных.`),
  months: [
    'Январь',
    'Февраль',
    'Март',
    'Апрель',
    'Май',
    'Июнь',
    'Июль',
    'Август',
    'Сентябрь',
    'Октябрь',
    'Ноябрь',
    'Декабрь',
  ],
  monthDays: (days: number) => typeset(`${days} раб. дн.`),
  legend: {
    off: 'нерабочий',
    short: 'сокращённый',
    own: typeset('день Университета'),
    down: typeset('сервис не работал'),
  },
  importTitle: 'Загрузить год',
  importHint: typeset(
    'Файл JSON производственного календаря: один год или несколько. Даты, дни недели, переносы и итоги проверяются; файл с ошибкой не загружается целиком.',
  ),
  import: 'Загрузить',
  imported: typeset('Календарь загружен. Сроки отправленных обращений не изменились.'),
  importRefused: typeset('Файл не загружен, прежний календарь остался. Исправьте в файле:'),
  moreProblems: (n: number) => typeset(`И ещё ${n} ${plural(n, 'ошибка', 'ошибки', 'ошибок')}.`),
  days: 'Дни Университета',
  daysHint: typeset(
    'Рабочие и нерабочие дни по приказу и дни, когда сервис не работал: из-за них никто не опаздывает.',
  ),
  noDays: 'Своих дней пока нет.',
  day: 'День',
  dayKind: 'Что это за день',
  dayKinds: { free: 'нерабочий', working: 'рабочий', down: typeset('сервис не работал') } as Record<string, string>,
  dayReason: 'Причина',
  dayTouch: ({ open }: Touched) =>
    typeset(
      open === 0
        ? 'День войдёт в счёт новых сроков.'
        : `День войдёт в счёт новых сроков. Сроки ${open} ${plural(open, 'открытого обращения', 'открытых обращений', 'открытых обращений')} сами не изменятся: ниже их можно пересчитать.`,
    ),
  document: 'Документ',
  addDay: 'Добавить день',
  changedOn: (name: string | null, day: string) => `${name ?? 'Сервис'}, ${day}`,
  recompute: 'Пересчитать сроки',
  recomputeHint: typeset(
    'Сроки отправленных обращений сами не меняются. По нынешнему календарю изменились бы эти. Никто не станет опоздавшим из-за нового дня, и срок, который ещё идёт, не окажется в прошлом.',
  ),
  recomputeNone: typeset('Пересчитывать нечего: сроки открытых обращений совпадают с календарём.'),
  recomputeReason: typeset('Причина пересчёта'),
  recomputeSays: typeset('Прежний и новый срок останутся в истории обращения, Клиент и Агенты получат уведомление.'),
  recomputed: (n: number) => typeset(`Пересчитано: ${requests(n)}.`),
  wasBecomes: (before: string, after: string) => `${before} → ${after}`,
  submission: 'подача',
  reply: typeset('ответ Клиента'),
  response: typeset('ответ Агента'),
  notLate: typeset('больше не считается опоздавшим'),
  recomputeColumns: { take: 'Пересчитать', request: 'Обращение', change: 'Что изменится' },

  templateName: 'Название',
  templateText: 'Текст',
  templateKind: 'Вид',
  templateKinds: { message: 'Сообщение', question: 'Уточняющий вопрос' } as Record<string, string>,
  everyCategory: 'Все категории',
  templateCategory: 'Категория',
  templateHint: typeset(
    'Шаблон — заготовка: сам не отправляется, сотрудник правит текст. Слова в фигурных скобках заменяются данными обращения.',
  ),
  templatePreview: 'Так прочитает клиент',
  places: 'Вставить',
  placeMeaning: {
    номер: 'номер обращения',
    имя: 'имя клиента',
    дата: 'дата услуги',
    аудитория: typeset('помещение из ответа, а до ответа — то, о котором просили'),
  } satisfies Record<Placeholder, string>,
  unknownPlaces: (places: string) => typeset(`Само не заполнится, впишет сотрудник: ${places}`),
  templateSample: {
    номер: 'МИ-2026-000123',
    имя: 'Мария',
    дата: 'чт, 10 декабря 2026 г.',
    аудитория: 'ауд. 214, Главный корпус',
  } satisfies Record<Placeholder, string>,
  addTemplate: 'Добавить шаблон',
  noTemplates: 'Шаблонов пока нет.',

  noChanges: 'Настройки ещё не меняли.',
  changedBy: (name: string | null) => name ?? 'Сервис',
  /** What else may stand in the history of changes. */
  fields: {
    capacity: typeset('Сколько обращений ведёт'),
    categories: 'Категории',
    specialisations: 'Категории',
    status: 'Статус',
    decree: 'Постановление',
    workingDays: typeset('Рабочих дней'),
    working: 'Рабочий день',
    down: typeset('Сервис не работал'),
    document: 'Документ',
    since: typeset('С какого дня'),
    until: typeset('По какой день'),
    note: 'Пояснение',
    category: 'Категория',
    kind: 'Вид',
    name: 'Название',
    text: 'Текст',
    official: 'официальный',
    provisional: 'предварительный',
  } as Record<string, string>,
  calendarOf: (year: string) => typeset(`Календарь на ${year} год`),
  dayOf: (day: string) => typeset(`День Университета, ${day}`),
  added: 'добавлено',
  removed: 'удалено',
  older: 'Показать ещё',
};
