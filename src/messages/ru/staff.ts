import type {
  Action,
  Category,
  ClosingReason,
  Ground,
  MessageKind,
  RedirectReason,
  Status,
} from '#regulation/codes.ts';
import type { Day } from '#regulation/calendar.ts';
import { formatWorkingDays, plural } from '../format.ts';
import { sinceText } from '../since.ts';
import { typeset } from '../typeset.ts';
import { checklist } from './checklist.ts';
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
  jumps: { title: 'Части карточки', work: 'Работа', talk: 'Переписка', data: 'Данные' },
  print: 'Распечатать',
  slip: 'Накладная',
  saved: 'Сделано',
  reload: typeset('Ваш текст остался на месте.'),
  cameBack: {
    held: typeset('Не отправлено.'),
    takenBack: typeset('Отправка отменена, клиент ничего не получил. Написанное осталось здесь.'),
    drop: 'Очистить',
  },
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
    leadShort: 'ответственный',
    otherShort: 'соисполнитель',
    others: 'Соисполнители',
    parts: { todo: 'работает', has_result: 'готово', cancelled: 'снят', refused: 'отказался' },
    choose: 'Выберите Агента',
    later: 'Назначить позже',
    fitting: (category: string) => `Специализация: ${category.toLowerCase()}`,
    rest: 'Остальные',
    load: (n: number) => typeset(`${n} в работе`),
    assign: 'Назначить',
    change: typeset('Перенаправить или добавить'),
    save: 'Сохранить',
    redirect: 'Перенаправить',
    remove: 'Снять',
    removeNamed: (name: string) => `Снять: ${name}`,
    newLead: typeset('Выберите ответственного: он поставит «В работе».'),
    reason: 'Причина перенаправления',
    reasonHint: typeset('Её увидит новый Агент. Нужна, если ответственный меняется или кого-то снимаете.'),
    noReason: 'Выберите причину',
    reasons: {
      specialisation: 'Не\u00a0по специализации',
      workload: 'Занятость Агента',
      absence: 'Агент отсутствует',
      requested: 'Агент попросил передать',
      other: 'Другое',
    } satisfies Record<RedirectReason, string>,
    text: 'Пояснение',
  },

  /** R-3.1.3/4. The three parts are always shown. */
  suggestion: {
    title: 'Сервис предлагает',
    chosen: 'Ваш выбор',
    /** How the specialisation is called in a line: «Полиграфия · занятость 1 из 10 · 86». */
    categories: {
      information: 'Информация',
      printing: 'Полиграфия',
      souvenirs: 'Сувениры',
      transport: 'Транспорт',
      rooms: 'Помещения',
      media: 'Медиацентр',
    } satisfies Record<Category, string>,
    onlyCategory: 'только категория',
    notSuggested: 'другая специализация',
    load: (load: string, capacity: string) => typeset(`занятость ${load} из ${capacity}`),
    away: (day: string) => typeset(`в отпуске до ${day}`),
    parts: { match: 'Специализация', free: 'Свободен', continues: 'Продолжает' },
    of: (value: number, most: number) => typeset(`${value} из ${most}`),
    score: (n: number) => typeset(`${n} из 100`),
    how: 'Как считается',
    explained: typeset(
      'Специализация — до 50 (35, если совпала только категория), свободен — до 40 по занятости, продолжает — 10, если Агент ведёт это же мероприятие или недавно вёл обращение этого клиента. Решаете вы.',
    ),
    assign: 'Назначить',
    assignNamed: (name: string) => `Назначить: ${name}`,
    other: 'Выбрать другого или добавить соисполнителей',
    byHand: typeset('Назначить вручную'),
    nobody: typeset('Подходящих Агентов нет: назначьте вручную или добавьте специализацию.'),
    toSettings: typeset('К настройкам'),
    allAway: typeset('Все Агенты этой категории отсутствуют. Назначить можно вручную.'),
    unavailable: typeset('Подсказка недоступна. Назначить можно вручную.'),
  },

  /** R-3.1.3/1. */
  handover: {
    says: typeset('Оператор решит, кому передать. До его решения обращение остаётся за вами.'),
    reason: 'Почему передаёте',
    button: 'Попросить передать',
    offered: 'Агент просит передать обращение',
    waits: typeset('Вы попросили передать обращение. Пока Оператор не решил, оно за вами.'),
    grant: 'Назначить другого',
    whom: 'Кому передать',
    keep: 'Оставить',
    keepText: 'Почему оставляете',
    keepHint: typeset('Это прочитает Агент.'),
  },

  /** R-4.6.4/1. */
  part: {
    state: 'Состояние',
    states: { todo: 'Ещё работаю', has_result: 'Готово' },
    text: 'Что готово',
    textHint: typeset('Войдёт в ответ ответственного Агента: его прочитает клиент.'),
    button: 'Сохранить',
  },

  /** R-3.1.3/5. */
  priority: {
    reason: 'Почему',
    raiseSays: typeset('Обращение встанет первым среди таких же срочных. Клиент этого не видит.'),
    raised: typeset('Поднято в очереди.'),
    raise: 'Поднять',
    lower: typeset('Вернуть на место'),
  },

  /** 4.5.2. */
  feedback: {
    title: 'Отзыв клиента',
    askSays: typeset('Клиента попросят оценить работу от 1 до 5. Один раз по обращению.'),
    ask: 'Запросить',
    waiting: (when: string) => typeset(`Запрошен ${when}, ответа пока нет.`),
    declined: typeset('Клиент не хочет отвечать.'),
    rated: (rating: number) => typeset(`Оценка ${rating} из 5`),
  },

  /** R-4.3.3/2, R-4.5.1/1. What goes along with a refusal. */
  evidence: {
    title: 'Сервис приложит',
    sent: (when: string) => typeset(`Отправлено ${when}`),
    term: (day: string, days: string) => typeset(`Срок был ${day}: позже на ${days}`),
    asked: (when: string) => typeset(`Вопрос задан ${when}`),
    replyBy: (day: string) => typeset(`Ответить нужно было до ${day}, 24:00`),
    silent: 'Ответа нет',
    answeredLate: (when: string) => typeset(`Клиент ответил ${when}, после крайнего срока`),
  },

  /** R-4.6.2/2. */
  templates: {
    button: 'Шаблон',
    none: typeset('Шаблонов для этой категории пока нет.'),
    toSettings: typeset('Добавить в настройках'),
    left: (places: string) => typeset(`впишите сами: ${places}`),
    fill: (places: string) => typeset(`Впишите сами: ${places}.`),
  },

  accept: {
    title: 'Первичная проверка',
    button: typeset('Принять и назначить'),
    only: 'Принять',
    lateButton: typeset('Принять, несмотря на срок'),
    lateReason: typeset('Почему принимаете, несмотря на срок'),
    lateHint: typeset('Или откажите: основание «отправлено позже срока».'),
    keeps: typeset('Агент уже назначен и останется.'),
    says: typeset('Принимая, вы подтверждаете: информация полная, срок проверен'),
  },

  checklist,

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
      hand_over: 'Передать Оператору',
      change_part: 'Моя часть работы',
      prioritise: typeset('Поднять в очереди'),
      request_feedback: 'Запросить отзыв',
      edit: 'Изменить данные',
      no_reply_needed: 'Ответ не\u00a0требуется',
      withdraw_question: 'Снять вопрос',
    } satisfies Partial<Record<Action, string>>,
    reopenRefused: typeset('Вернуть на рассмотрение'),
    lower: typeset('Вернуть на место в очереди'),
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
    offer: typeset('Предложить клиенту'),
    offerSays: typeset('Если это другой вариант, предложите его: бронь появится, когда клиент согласится.'),
    day: (day: string) => typeset(`День: ${day} (другой сначала меняют в данных обращения)`),
    nearest: 'Ближайшее свободное:',
    crew: 'Работают в\u00a0студии:',
    places: {
      noTimes: typeset('Укажите время — покажем, что тогда свободно.'),
      unknown: typeset('Занятость сейчас неизвестна. Ответить можно: сервис проверит место при отправке.'),
      more: (n: number) => `Ещё ${n}`,
      otherTime: typeset('В этот день свободно:'),
      rival: { wish: typeset('Хочет ещё'), offer: 'Предложено' },
      titled: (title: string) => `«${title}»`,
      affected: (n: number) =>
        n === 1
          ? typeset('Место хочет ещё одно обращение: его Агент узнает, что оно занято.')
          : typeset(
              `Место хотят ещё ${n} ${plural(n, 'обращение', 'обращения', 'обращений')}: их Агенты узнают, что оно занято.`,
            ),
    },
  },

  siblings: typeset('Другие нужды мероприятия'),

  counterOffer: {
    waits: typeset('Предложено клиенту'),
    until: (when: string) => typeset(`Ждём согласия до ${when}. Место пока не занято.`),
    over: (when: string) => typeset(`Предложение действовало до ${when}. Ответьте или предложите заново.`),
    lost: typeset('Клиент согласился, но место уже заняли'),
    free: (places: string) => typeset(`Сейчас свободно: ${places}.`),
  },

  wishTaken: typeset('Желаемое место уже занято, предложите другое'),

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
    textHint: typeset('Скажите, что клиенту можно сделать дальше.'),
    promised: typeset('Клиенту уже обещано:'),
    takeBack: typeset('Возьмите обещание назад в тексте и объясните почему.'),
    waits: typeset('Пока Оператор не решил, обращение за вами.'),
    button: 'Отказать',
    offerSays: typeset(
      'Отказ попадёт к Оператору: он подтвердит его или вернёт вам. Клиент узнает, когда Оператор решит.',
    ),
    offerButton: typeset('Предложить отказ'),
    offered: 'Отказ Агента ждёт решения',
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
    main: typeset('Номер основного обращения'),
    mainHint: typeset('Клиент увидит ссылку на него, если оно тоже его. Чужое обращение нужно пояснить словами.'),
    useDraft: typeset('Подставить причину и пояснение'),
    impossible: (what: string) =>
      typeset(
        `К сожалению, исполнить обращение невозможно: ${what.charAt(0).toLowerCase()}${what.slice(1)}. Если подойдёт другая дата или другое условие, создайте новое обращение на основе этого.`,
      ),
    withdrawnSays: (when: string) => typeset(`Клиент отозвал обращение (${when}). Осталось закрыть его.`),
  },

  /** 3.1.4, 3.2.6. */
  links: {
    title: 'Связанные обращения',
    duplicate: 'дубликат',
    main: typeset('Это обращение — дубликат. Работа идёт здесь:'),
    add: typeset('Связать с другим'),
    number: typeset('Номер другого обращения'),
    hint: typeset('Связь видят только сотрудники. Чтобы закрыть дубликат, выберите «Закрыть».'),
    button: 'Связать',
    unlink: (number: string) => `Убрать связь: ${number}`,
  },

  reopening: {
    reason: 'Почему возвращаете',
    button: 'Вернуть',
  },

  edit: {
    says: typeset('Старое и новое значение останутся в истории. Сроки пересчитаются, если изменится дата.'),
    promised: typeset('Ответ уже дан: чтобы изменить дату или время на подготовку, сначала отмените ответ.'),
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
    becomes: (status: Status) => typeset(`станет «${common.statuses[status]}»`),
    stays: typeset('статус не изменится'),
    onlyStaff: typeset('видят только сотрудники'),
    readers: {
      client: (name: string) => typeset(`Прочитает клиент: ${name}`),
      staff: typeset('Увидят только сотрудники'),
    },
    note: typeset('Пишите корректно: заметка хранится и может быть предоставлена заявителю.'),
    replyBy: (day: string) => typeset(`Клиент ответит не позднее ${day} (до 24:00).`),
    replySoon: (n: number) =>
      typeset(
        `До крайнего срока ответа ${n % 10 === 1 && n % 100 !== 11 ? 'остался' : 'осталось'} ${n < 1 ? 'меньше часа' : hours(n)}. Клиент может не успеть — позвоните или напишите ему дополнительно.`,
      ),
    replyOver: typeset('Крайний срок ответа прошёл: отказать за молчание на этот вопрос по п. 4.3.3 нельзя.'),
    stillWaits: typeset('ожидание ответа клиента останется'),
    noReplyNeeded: 'Ответ не\u00a0требуется',
    withdrawQuestion: 'Снять вопрос',
    waits: (day: string) => typeset(`Ждём ответа клиента до ${day}.`),
    waitsLate: typeset('Ждём ответа клиента: крайний срок прошёл.'),
    kept: typeset('Текст сохранён на этом устройстве'),
    saved: (time: string) => typeset(`Черновик сохранён в ${time}`),
    signIn: typeset('Войти снова'),
    /** Why an answer did not go out. */
    held: {
      client_wrote: typeset('Клиент написал, пока ответ ждал отправки. Он не отправлен: прочитайте и отправьте снова.'),
      not_allowed: typeset('Обращение изменилось, пока ответ ждал отправки. Он не отправлен, текст остался у вас.'),
    },
    pending: {
      title: {
        message: typeset('Сообщение ещё не отправлено.'),
        question: typeset('Вопрос ещё не отправлен.'),
        answer: typeset('Ответ ещё не отправлен.'),
        counter_offer: typeset('Предложение ещё не отправлено.'),
        refuse: typeset('Отказ ещё не отправлен.'),
        offer_refusal: typeset('Отказ ещё не отправлен.'),
      },
      left: (n: number) => typeset(`Уйдёт клиенту через ${n} с`),
      soon: typeset('Уйдёт клиенту через несколько секунд'),
      back: 'Отменить',
      now: 'Отправить сейчас',
    },
    mention: {
      list: 'Коллеги',
      hint: typeset('Чтобы позвать коллегу, напишите @ и фамилию.'),
      found: (n: number) => typeset(`Найдено: ${n}. Выбор стрелками, Enter — вставить.`),
    },
    quote: 'Цитировать',
    quoteOf: (name: string) => typeset(`Цитировать: ${name}`),
    ctrlEnter: 'Ctrl+Enter',
    over: typeset('Работа по обращению завершена, переписка закрыта.'),
    withdrawn: typeset('Обращение отозвано, переписка закрыта.'),
  },
};
