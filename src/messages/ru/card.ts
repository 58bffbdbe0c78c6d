import type { EventName, Ground } from '#regulation/codes.ts';
import { typeset } from '../typeset.ts';

/** The card of a request as the Client sees it, its thread and its history. */
export const card = {
  feedback: {
    title: 'Как прошло?',
    again: 'Ваша оценка',
    ask: (title: string) => `Оцените, как мы помогли: «${title}».`,
    scale: '1 — плохо, 5 — отлично',
    comment: 'Комментарий (необязательно)',
    send: 'Отправить оценку',
    decline: 'Не отвечать',
    thanks: (rating: number) => `Спасибо за оценку: ${rating} из 5.`,
  },
  now: 'Что сейчас',
  answer: 'Ответ',
  thread: 'Переписка',
  noMessages: typeset('Сообщений пока нет. Если есть вопрос, напишите здесь.'),
  you: 'Вы',
  service: 'Сервис',
  question: 'Уточняющий вопрос',
  questionAnswered: 'Уточняющий вопрос, ответ получен',
  questionWithdrawn: 'Уточняющий вопрос снят',
  note: 'Видно только сотрудникам',
  write: 'Сообщение',
  writeAnswer: 'Ваш ответ',
  placeholder: 'Написать сообщение',
  placeholderAnswer: 'Ответить на вопрос',
  send: 'Отправить',
  sending: 'Отправляем…',
  sent: 'Сообщение отправлено',
  sentTitle: 'Обращение отправлено.',
  sentText: typeset('Это его карточка: сюда придут ответ и вопросы.'),
  notSent: typeset('Не отправлено. Проверьте интернет и отправьте ещё раз: текст сохранён.'),
  closedThread: typeset('Работа по обращению завершена, переписка закрыта.'),
  withdrawnThread: typeset('Обращение отозвано, переписка закрыта.'),
  data: 'Данные обращения',
  history: 'История',
  events: (count: number) => {
    const form = new Intl.PluralRules('ru').select(count);
    return `${count}\u00a0${form === 'one' ? 'событие' : form === 'few' ? 'события' : 'событий'}`;
  },
  print: 'Распечатать',
  printed: (when: string) => `Распечатано ${when}`,
  printTitle: (number: string) => `Карточка обращения ${number}`,
  withdraw: 'Отозвать',
  copy: 'Создать на\u00a0основе этого',

  /** 4.1.2. Under the status: what happens now, who has the next step, by when. */
  say: {
    open: typeset('Мы получили обращение. Оператор проверит его в ближайший рабочий день.'),
    in_review: typeset('Обращение проверено и передано Агенту.'),
    in_review_unassigned: typeset('Обращение проверено. Скоро его передадут Агенту.'),
    answerBy: (day: string) => typeset(`Ответ — не позднее ${day}.`),
    overdue: (day: string) =>
      typeset(`Ответ задерживается: он должен был прийти не позднее ${day}. Оператор это видит.`),
    in_progress: typeset('Есть положительный ответ.'),
    awaiting_client: (day: string) => typeset(`Ответьте на вопрос не позднее ${day} (до 24:00).`),
    awaiting_client_late: typeset('Ответьте на вопрос как можно скорее.'),
    yours: typeset('Сейчас всё зависит от вашего ответа.'),
    noReply: typeset('Если ответа не будет, Агент вправе отказать'),
    awaiting_operator: typeset('Ваше сообщение получено. Ответит Оператор или Агент.'),
    done: typeset('Готово: всё, о чём вы просили, сделано.'),
    refused: (reason: string) => typeset(`В обращении отказано: ${reason}.`),
    closed: (reason: string) => typeset(`Обращение закрыто: ${reason}.`),
    withdrawn: (day: string) => typeset(`Отозвано вами ${day}. Оператор закроет обращение.`),
    nothing: typeset('От вас пока ничего не нужно.'),
    late: (days: string, day: string) => typeset(`Отправлено позже срока на ${days}: нужно было не позднее ${day}.`),
    whatToDo: typeset('Что можно сделать:'),
  },

  groundClauses: {
    late: '4.5.1',
    incomplete_or_false: '4.5.1',
    no_reply: '4.5.1',
    agent_no_reply: '4.3.3',
    other: '4.5.1',
  } satisfies Record<Ground, string>,
  groundSteps: {
    late: typeset('создать новое обращение на дату, на которую вы успеваете.'),
    incomplete_or_false: typeset('создать новое обращение и указать в нём полные данные.'),
    no_reply: typeset('создать новое обращение, если помощь ещё нужна.'),
    agent_no_reply: typeset('создать новое обращение, если помощь ещё нужна.'),
    other: typeset('создать новое обращение с учётом пояснения.'),
  } satisfies Record<Ground, string>,

  result: {
    when: 'Когда',
    place: 'Где',
    key: 'Ключ, контакт',
    who: 'Кто поможет',
    collect: 'Когда забрать',
    items: 'Позиции',
    pickup: 'Место подачи',
    free: 'До',
    dispatcher: 'Телефон диспетчера',
    pieces: (count: string) => `${count}\u00a0шт.`,
  },

  event: typeset('Все обращения мероприятия'),

  pass: {
    show: 'Показать охране',
    title: 'Бронь',
    back: 'К\u00a0обращению',
    number: 'Обращение',
  },

  calendar: {
    add: 'В\u00a0календарь',
    cancel: typeset('Убрать из календаря'),
  },

  offer: {
    title: typeset('Агент предлагает другой вариант'),
    until: (when: string) => typeset(`Ответьте до ${when}.`),
    holds: typeset('Пока вы не согласились, место могут занять.'),
    over: typeset('Время этого предложения вышло. Напишите, если оно ещё подходит.'),
    accept: 'Подходит',
    decline: 'Не\u00a0подходит',
    why: typeset('Что не подходит'),
    whyHint: typeset('Например: нужен вечер или больше мест.'),
    send: 'Отправить',
    lost: (what: string) => typeset(`Этот вариант уже заняли: ${what}. Агент предложит другой.`),
  },

  facts: {
    category: 'Категория',
    sent: 'Отправлено',
    inTime: (day: string) => typeset(`в срок, до ${day}`),
    late: (days: string) => typeset(`позже срока на ${days}`),
    agent: 'Агент',
    agents: 'Агенты',
    deadline: 'Срок ответа',
    yes: 'да',
    no: 'нет',
  },

  withdrawal: {
    title: (number: string) => `Отозвать обращение ${number}?`,
    frees: (what: string) => typeset(`Бронь будет снята: ${what}.`),
    freesItems: typeset('Зарезервированные предметы вернутся на склад.'),
    stops: typeset('Работа по нему остановится, переписка закроется.'),
    forever: typeset('Вернуть обращение нельзя, но можно создать новое.'),
    reason: 'Почему',
    reasonHint: typeset('Поможет, если напишете: помощь больше не нужна, перенесли дату, другое.'),
    yes: 'Отозвать',
    no: 'Не отзывать',
  },

  /** R-3.1.1/3. What staff corrected. */
  edited: {
    nothing: '—',
    became: 'стало',
    terms: {
      submission_deadline: 'Срок подачи',
      reply_deadline: 'Крайний срок ответа заявителя',
      response_due: 'Срок ответа',
      late: 'Отправлено позже срока',
    },
  },

  /** R-4.3.3/2, R-4.5.1/1. The facts of a refusal. */
  evidence: {
    term: (day: string) => typeset(`Срок был ${day}.`),
    asked: (asked: string, deadline: string) =>
      typeset(`Вопрос задан ${asked}, ответить нужно было до ${deadline}, 24:00.`),
    fields: (labels: string) => typeset(`Это поля: ${labels}.`),
  },

  /** 3.1.4. Steps of the history in plain words; who did it stands before. */
  steps: {
    sent: 'Обращение отправлено',
    accepted: typeset('Принято: «На рассмотрении»'),
    assigned: 'Назначен Агент',
    redirected: typeset('Передано другому Агенту'),
    handover_asked: 'Агент попросил передать обращение',
    handover_declined: 'Передача не нужна',
    part_changed: 'Изменена часть работы',
    message_sent: 'Сообщение',
    question_asked: 'Уточняющий вопрос',
    note_added: 'Внутренняя заметка',
    no_reply_needed: typeset('Отмечено: ответ не требуется'),
    question_withdrawn: 'Вопрос снят',
    counter_offered: typeset('Предложен другой вариант'),
    offer_accepted: typeset('Предложение принято'),
    offer_declined: typeset('Предложение не подошло'),
    offer_lost: typeset('Предложение принято, но место уже заняли'),
    answered: typeset('Дан ответ: «В работе»'),
    answer_taken_back: typeset('Ответ отменён: снова «На рассмотрении»'),
    completion_offered: 'Агент отметил: работа выполнена',
    completed: 'Исполнено',
    refusal_offered: 'Агент предложил отказать',
    refused: 'Отказано',
    refusal_returned: typeset('Отказ возвращён Агенту'),
    closed: 'Закрыто',
    reopened: typeset('Возвращено в работу'),
    withdrawn: typeset('Обращение отозвано'),
    feedback_requested: typeset('Попросили оценить'),
    rated: 'Поставлена оценка',
    feedback_declined: 'Оценка не нужна',
    edited: 'Данные изменены',
    prioritised: 'Изменена очерёдность',
  } satisfies Record<EventName, string>,
};
