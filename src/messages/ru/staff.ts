import type { Action, ClosingReason, Ground, MessageKind, RedirectReason, Status } from '#regulation/codes.ts';
import type { Day } from '#regulation/calendar.ts';
import { formatWorkingDays, plural } from '../format.ts';
import { sinceText } from '../since.ts';
import { typeset } from '../typeset.ts';
import { common } from './common.ts';

const hours = (n: number) => `${n}\u00a0${plural(n, 'час', 'часа', 'часов')}`;

/** The card of a request as staff see it: fields, thread, work panel. */
export const staff = {
  back: 'К\u00a0очереди',
  request: 'Обращение',
  client: 'Клиент',
  name: 'Имя',
  unit: 'Подразделение',
  email: 'Почта',
  phone: 'Телефон',
  organisation: typeset('От имени'),
  about: 'О\u00a0мероприятии',
  files: 'Файлы',
  work: 'Работа',
  print: 'Распечатать',
  slip: 'Накладная',
  saved: 'Сделано',
  reload: typeset('Ваш текст остался на месте.'),
  yourText: typeset('Действие уже недоступно. Ваш текст:'),

  terms: {
    title: 'Сроки',
    response: 'Ответ Агента',
    reply: 'Ответ клиента',
    submission: 'Отправлено',
    by: (day: string) => typeset(`не позднее ${day} (до 24:00)`),
    due: (day: string) => typeset(`срок ${day}`),
    left: (n: number) =>
      n === 0
        ? 'сегодня последний день'
        : `${n % 10 === 1 && n % 100 !== 11 ? 'остался' : 'осталось'} ${formatWorkingDays(n, 'ru')}`,
    over: (n: number) => (n === 0 ? 'прошёл' : `прошёл ${formatWorkingDays(n, 'ru')} назад`),
    met: 'дан в\u00a0срок',
    metLate: 'дан позже срока',
    stopped: typeset('остановлен: отозвано'),
    replied: 'получен',
    notAsked: typeset('вопросов нет'),
    notReplied: typeset('не получен в срок'),
    inTime: 'в\u00a0срок',
    late: (n: number) => `позже на\u00a0${formatWorkingDays(n, 'ru')}`,
    lateReason: (reason: string) => typeset(`Принято, несмотря на срок: ${reason}`),
    clientWaits: (since: Date, today: Day) => typeset(`Клиент ждёт ответа ${sinceText(since, today, 'ru')}.`),
    review: typeset('Первичная проверка'),
    reviewStates: { waits: typeset('ждёт проверки'), today: 'нужна сегодня', over: 'задержалась' },
    target: (day: string) => typeset(`внутренняя цель: до ${day}`),
  },

  agents: {
    title: 'Агенты',
    none: typeset('Агент не назначен.'),
    lead: 'Ответственный',
    others: 'Соисполнители',
    othersNone: 'без соисполнителей',
    parts: { todo: 'работает', has_result: 'готово', cancelled: 'снят', refused: 'отказался' },
    choose: 'Выберите Агента',
    later: 'Назначить позже',
    fitting: (category: string) => `Специализация: ${category.toLowerCase()}`,
    rest: 'Остальные',
    load: (n: number) => typeset(`${n} в работе`),
    assign: 'Назначить',
    change: 'Изменить',
    redirect: 'Перенаправить',
    reason: 'Причина перенаправления',
    reasonHint: typeset('Нужна, если заменяете ответственного или снимаете Агента. Её увидит новый Агент.'),
    noReason: 'Не\u00a0нужна',
    reasons: {
      specialisation: 'Не\u00a0по специализации',
      workload: 'Занятость Агента',
      absence: 'Агент отсутствует',
      requested: 'Агент попросил передать',
      other: 'Другое',
    } satisfies Record<RedirectReason, string>,
    text: 'Пояснение',
    empty: typeset('Агентов пока нет: роль выдаёт администратор.'),
  },

  accept: {
    title: 'Первичная проверка',
    button: typeset('Принять и назначить'),
    only: 'Принять',
    lateButton: typeset('Принять, несмотря на срок'),
    lateReason: typeset('Почему принимаете, несмотря на срок'),
    lateHint: typeset('Или откажите: основание «отправлено позже срока».'),
    says: typeset('Принимая, вы подтверждаете: информация полная, срок проверен'),
  },

  checklist: {
    title: 'Проверка',
    fields: typeset('Обязательные поля заполнены'),
    missing: (labels: string) => typeset(`Не заполнено: ${labels}`),
    inTime: (day: string) => typeset(`Отправлено в срок: до ${day}`),
    late: (days: string) => typeset(`Подано позже срока на ${days}`),
    files: (n: number) => `Приложено: ${n}\u00a0${plural(n, 'файл', 'файла', 'файлов')}`,
    noFiles: 'Файлов нет',
    layout: 'Макет приложен',
    noLayout: typeset('Макета нет: нужна помощь'),
    fits: (name: string, seats: number) => typeset(`${name}: мест ${seats}, хватает`),
    crowded: (name: string, seats: number, people: number) => typeset(`${name}: мест ${seats}, а участников ${people}`),
    roomsFit: (n: number) =>
      `Подходит ${n}\u00a0${plural(n, 'помещение', 'помещения', 'помещений')} выбранного корпуса и\u00a0типа`,
    noRoomFits: typeset('Нет помещения выбранного корпуса и типа с таким числом мест'),
    guests: (n: number) => typeset(`Внешние гости: ${n}. Нужен список для охраны`),
    vehicle: (n: number) => typeset(`Подходящий транспорт есть: ${n}`),
    noVehicle: typeset('Нет транспорта на столько пассажиров'),
    stock: typeset('Всё есть в наличии'),
    stockShort: (list: string) => typeset(`Не хватает: ${list}`),
    ok: 'в\u00a0порядке',
    attention: 'внимание',
  },

  actions: {
    title: 'Действия',
    unavailable: 'Сейчас недоступно',
    names: {
      accept: 'Принять',
      assign: 'Назначить Агента',
      answer: 'Дать ответ',
      take_back_answer: 'Отменить ответ',
      offer_completion: 'Работа выполнена',
      complete: 'Исполнено',
      offer_refusal: typeset('Отказать по п. 4.3.3'),
      refuse: 'Отказать',
      return_refusal: 'Вернуть Агенту',
      close: 'Закрыть',
      reopen: typeset('Вернуть в работу'),
      edit: 'Изменить данные',
      no_reply_needed: 'Ответ не\u00a0требуется',
      withdraw_question: 'Снять вопрос',
    } satisfies Partial<Record<Action, string>>,
    reopenRefused: typeset('Вернуть на рассмотрение'),
    send: 'Отправить',
    cancel: 'Не\u00a0сейчас',
    confirm: 'Да, продолжить',
  },

  answer: {
    title: 'Ответ клиенту',
    says: typeset('Клиент получит эти данные сообщением, статус станет «В работе».'),
    text: typeset('Добавить к ответу'),
    textHint: typeset('Например, где взять ключ.'),
    button: typeset('Отправить ответ'),
    noResources: typeset('В справочнике нет подходящего. Предложите клиенту другое: задайте вопрос.'),
    day: (day: string) => typeset(`День: ${day} (другой сначала меняют в данных обращения)`),
    nearest: 'Ближайшее свободное',
  },

  takeBack: {
    says: typeset('Бронь или запас освободятся, статус вернётся на «На рассмотрении».'),
    text: typeset('Что случилось и что дальше'),
    hint: 'Это прочитает клиент.',
    button: 'Отменить ответ',
  },

  completion: {
    offered: (name: string, when: string) => typeset(`${name}: работа выполнена, ${when}`),
    offerSays: typeset('Обращение попадёт к Оператору: итоговый статус ставит он.'),
    says: typeset('Клиент увидит «Исполнено», переписка закроется.'),
    offerButton: 'Работа выполнена',
    button: 'Поставить «Исполнено»',
  },

  refusal: {
    ground: 'Основание',
    grounds: {
      late: typeset('Отправлено позже срока'),
      incomplete_or_false: typeset('Неполные или недостоверные данные'),
      no_reply: typeset('Нет ответа на вопрос Оператора'),
      agent_no_reply: typeset('Нет ответа на вопрос Агента'),
      other: 'Иное',
    } satisfies Record<Ground, string>,
    fields: typeset('Какие данные неполные или недостоверные'),
    fieldsHint: typeset('Для основания «неполные или недостоверные данные». Сначала спросите клиента: так быстрее.'),
    text: typeset('Пояснение клиенту'),
    promised: (summary: string) =>
      typeset(`Клиенту уже обещано: ${summary}. Объясните в тексте, почему обещание снимается.`),
    button: 'Отказать',
    offerSays: typeset(
      'Отказ попадёт к Оператору: он подтвердит его или вернёт вам. Клиент узнает, когда Оператор решит.',
    ),
    offerButton: typeset('Предложить отказ'),
    offered: 'Отказ Агента ждёт решения',
    offeredBy: (name: string, when: string) => `${name}, ${when}`,
    confirmButton: 'Подтвердить отказ',
    confirmText: typeset('Другой текст клиенту'),
    confirmHint: typeset('Если оставить пустым, клиент получит текст Агента.'),
    returnText: typeset('Что сделать Агенту'),
    returnButton: 'Вернуть Агенту',
  },

  closing: {
    reason: 'Причина',
    choose: 'Выберите причину',
    reasons: {
      withdrawn: 'Отозвано клиентом',
      duplicate: 'Дубликат',
      out_of_scope: typeset('Не относится к студенческим инициативам'),
      impossible: typeset('Невозможно исполнить'),
      other: 'Другое',
    } satisfies Record<ClosingReason, string>,
    text: typeset('Пояснение клиенту'),
    textHint: typeset('Обязательно для всех причин, кроме дубликата и отзыва.'),
    button: 'Закрыть обращение',
    withdrawnSays: (when: string) => typeset(`Клиент отозвал обращение (${when}). Осталось закрыть его.`),
  },

  reopening: {
    reason: 'Почему возвращаете',
    button: 'Вернуть',
  },

  edit: {
    says: typeset('Старое и новое значение останутся в истории. Сроки пересчитаются, если изменится дата.'),
    reason: 'Почему меняете',
    reasonHint: typeset('Например: «Клиент попросил в сообщении». Клиент увидит правку.'),
    button: 'Сохранить',
  },

  composer: {
    title: 'Написать',
    kinds: {
      message: 'Сообщение',
      question: 'Уточняющий вопрос',
      note: 'Заметка',
    } satisfies Record<MessageKind, string>,
    labels: {
      message: typeset('Сообщение клиенту'),
      question: typeset('Вопрос клиенту'),
      note: typeset('Заметка для сотрудников'),
    } satisfies Record<MessageKind, string>,
    buttons: {
      message: 'Отправить клиенту',
      question: 'Спросить клиента',
      note: 'Сохранить заметку',
    } satisfies Record<MessageKind, string>,
    becomes: (status: Status) => typeset(`Статус станет «${common.statuses[status]}».`),
    stays: 'Статус не\u00a0изменится.',
    note: typeset('Пишите корректно: заметка хранится и может быть предоставлена заявителю.'),
    noteReaders: 'Увидят только сотрудники.',
    replyBy: (day: string) => typeset(`Клиент ответит не позднее ${day} (до 24:00).`),
    replySoon: (n: number) =>
      typeset(
        `До крайнего срока ответа ${n % 10 === 1 && n % 100 !== 11 ? 'остался' : 'осталось'} ${n < 1 ? 'меньше часа' : hours(n)}. Клиент может не успеть — позвоните или напишите ему дополнительно.`,
      ),
    replyOver: typeset('Крайний срок ответа прошёл: отказать за молчание на этот вопрос по п. 4.3.3 нельзя.'),
    stillWaits: typeset('Ожидание ответа клиента останется: его снимает «Снять вопрос».'),
    noReplyNeeded: 'Ответ не\u00a0требуется',
    withdrawQuestion: 'Снять вопрос',
    waits: (day: string) => typeset(`Ждём ответа клиента до ${day}.`),
    waitsLate: typeset('Ждём ответа клиента: крайний срок прошёл.'),
    kept: typeset('Текст сохранён на этом устройстве'),
    ctrlEnter: 'Ctrl+Enter',
    over: typeset('Работа по обращению завершена, переписка закрыта.'),
    withdrawn: typeset('Обращение отозвано, переписка закрыта.'),
  },
};
