import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** The first page, the list of own requests, the profile and the choice of a demonstration account. */
export const home = {
  events: 'Мероприятия',
  several: typeset('Нужно несколько вещей для одного мероприятия'),
  ready: (confirmed: number, total: number) =>
    typeset(`${confirmed} из ${total} ${plural(confirmed, 'подтверждено', 'подтверждены', 'подтверждено')}`),
  welcome: {
    title: 'Помощь Университета вашим инициативам',
    lead: typeset(
      'Помещения, печать, сувениры, транспорт, медиацентр и информационная поддержка внеучебных мероприятий и студенческих организаций.',
    ),
    steps: [
      typeset('Выберите, что нужно, и дату — сразу увидите, успеваете ли отправить.'),
      typeset('Заполните форму. Черновик сохраняется сам.'),
      typeset('Получите номер и день, до которого ответят. Все вопросы и ответ — в одной карточке.'),
    ],
    studies: typeset('По учебным вопросам обратитесь в свой институт или учебный офис.'),
  },

  noRole: {
    title: 'Для вашей учётной записи здесь пока ничего нет',
    text: typeset(
      'Создавать обращения могут только обучающиеся Университета. Если вы учитесь у нас, проверьте, что вошли со студенческой учётной записью.',
    ),
    employee: typeset(
      'Если вы сотрудник и будете исполнять обращения, попросите Оператора — управление коммуникаций и молодёжной политики — выдать вам роль.',
    ),
    other: 'Войти с другой учётной записью',
  },

  mayNotCreate: typeset(
    'Вы уже не обучаетесь в Университете, поэтому новые обращения создать нельзя. Прежние обращения остаются доступны.',
  ),
  needsYou: 'Нужен ваш ответ',
  answer: 'Ответить',
  answerBy: (day: string) => typeset(`Ответьте не позднее ${day} (до 24:00)`),
  answerSoon: typeset('Ответьте, пожалуйста, как можно скорее'),
  asked: (who: string, title: string) => `${who} · «${title}»`,
  running: 'Текущие',
  finished: 'Завершённые',
  drafts: 'Черновики',
  untitled: 'Без названия',
  changed: (when: string) => `изменён ${when}`,
  empty: typeset('Здесь появятся ваши обращения. Начните с нового: помещение, печать, транспорт и другое.'),
  noneRunning: typeset('Сейчас нет обращений в работе.'),
  all: 'Все обращения',
  search: 'Найти обращение',
  searchHint: 'Номер или слова',
  notFound: (text: string) =>
    typeset(`По номеру «${text}» ничего не нашлось. Проверьте номер: показываем только ваши обращения.`),

  /** What happens next, one line of the list. */
  next: {
    open: typeset('Оператор проверит обращение в ближайший рабочий день.'),
    in_review: (day: string) => typeset(`Агент ответит не позднее ${day}.`),
    in_review_overdue: (day: string) => typeset(`Ответ задерживается: срок был ${day}. Оператор это видит.`),
    in_progress: (summary: string) => `${summary}.`,
    awaiting_client: (day: string) => typeset(`Ждём вашего ответа до ${day}.`),
    awaiting_client_late: typeset('Ждём вашего ответа.'),
    awaiting_operator: typeset('Ваше сообщение получено. Ответит Оператор или Агент.'),
    done: typeset('Готово.'),
    refused: (reason: string) => typeset(`Отказано: ${reason}.`),
    closed: (reason: string) => typeset(`Закрыто: ${reason}.`),
    withdrawn: (day: string) => typeset(`Отозвано вами ${day}.`),
  },

  me: {
    title: 'Профиль',
    data: 'Ваши данные',
    name: 'Имя',
    email: 'Почта',
    kind: 'Учётная запись',
    kinds: { student: 'обучающийся', employee: 'сотрудник' },
    unit: 'Подразделение',
    roles: 'Роли в сервисе',
    source: typeset(
      'Эти данные приходят из справочника Университета при входе. Ошибку исправит ваш учебный офис или отдел кадров; после следующего входа данные обновятся.',
    ),
    about: 'Что ещё хранится и зачем',
    appearance: 'Язык и оформление',
    signOut: 'Выйти из сервиса',
  },

  demo: {
    title: 'Выберите учётную запись',
    text: typeset(
      'Это демонстрация: люди выдуманы, пароль не нужен. В рабочем сервисе здесь вход с учётной записью МГПУ.',
    ),
    students: 'Обучающиеся',
    employees: 'Сотрудники',
    noRole: 'без роли',
  },
};
