import type { Category } from '#regulation/codes.ts';
import { typeset } from '../typeset.ts';

interface CategoryWords {
  /** What the category is for, one line of its card. */
  line: string;
  example: string;
  /** The heading of the date's step. */
  when: string;
  /** The start of «… не позднее чем за 3 рабочих дня». */
  asked: string;
  /** What is not counted: the day of the service. */
  day: string;
  /** The heading of the step about the service itself. */
  what: string;
}

// prettier-ignore
const categories: Record<Category, CategoryWords> = {
  rooms: {
    line: 'Аудитория, зал, коворкинг, холл', example: 'Аудитория на 30 человек с проектором',
    when: 'Когда нужно помещение?', asked: 'Помещение просят', day: 'мероприятие', what: 'Какое помещение нужно?',
  },
  media: {
    line: 'Фотостудия, фото и видео в студии', example: 'Портреты команды: 12 человек, два часа',
    when: 'Когда нужна студия?', asked: 'Студию просят', day: 'съёмка', what: 'Что снимаем?',
  },
  printing: {
    line: 'Афиши, листовки, дипломы, баннеры', example: '50 цветных афиш А3, макет готов',
    when: 'К какой дате нужен тираж?', asked: 'Печать просят', day: 'тираж нужен', what: 'Что печатаем?',
  },
  souvenirs: {
    line: 'Блокноты, ручки, значки, футболки', example: '20 блокнотов и 20 ручек участникам',
    when: 'К какой дате нужна продукция?', asked: 'Сувениры и канцелярию просят', day: 'продукция нужна', what: 'Какая продукция нужна?',
  },
  transport: {
    line: 'Автомобиль, микроавтобус, автобус', example: 'Автобус на 40 человек, туда и обратно',
    when: 'Когда нужен транспорт?', asked: 'Транспорт просят', day: 'поездка', what: 'Куда и откуда едете?',
  },
  information: {
    line: 'Новость на сайте, в соцсетях, на экранах', example: 'Анонс игротеки в соцсетях и на экранах',
    when: 'Когда нужна публикация?', asked: 'Публикацию просят', day: 'публикация', what: 'Что публикуем?',
  },
};

/** A new request: category, date, the rest, check, sending. */
export const create = {
  title: 'Новое обращение',
  purpose: typeset('Сервис помогает с внеучебными инициативами и студенческими организациями.'),
  studies: typeset('По учебным вопросам обратитесь в свой институт или учебный офис.'),
  choose: 'Что нужно?',
  categories,
  forExample: (example: string) => `Например: ${example.charAt(0).toLowerCase()}${example.slice(1)}`,

  studentsOnly: {
    title: typeset('Создавать обращения могут только обучающиеся'),
    text: typeset('Если вы учитесь в Университете, проверьте, что вошли со студенческой учётной записью.'),
  },

  drafts: {
    title: 'Черновики',
    untitled: 'Без названия',
    for: (day: string) => typeset(`на ${day}`),
    changed: (when: string) => `изменён ${when}`,
    expires: (day: string) => typeset(`удалится ${day}, если не менять`),
    continue: 'Продолжить',
    delete: 'Удалить',
    deleteThis: (name: string) => `Удалить черновик «${name}»`,
    deleted: 'Черновик удалён',
  },

  steps: { date: 'Дата', details: 'Что нужно', event: 'Мероприятие', check: 'Проверка' },
  progress: (step: number, all: number) => typeset(`Шаг ${step} из ${all}`),
  stepTitle: (heading: string, step: number, all: number) => typeset(`${heading} Шаг ${step} из ${all}`),
  toCategories: 'Категории',
  next: 'Продолжить',
  back: 'Назад',
  toCheck: typeset('Вернуться к проверке'),

  saved: {
    at: (time: string) => typeset(`Черновик сохранён в ${time}`),
    saving: 'Сохраняем черновик…',
    offline: typeset('Нет сети. Черновик сохранён на этом устройстве'),
    restored: typeset('Восстановили то, что вы набрали без сети'),
    failed: typeset('Черновик не сохранился. Он остался на этом устройстве'),
  },

  date: {
    hint: typeset('Сразу посчитаем, успеваете ли вы.'),
    picks: 'Ближайшие даты',
    due: (day: string) => typeset(`срок — ${day}`),
    dueToday: typeset('срок — сегодня'),
    show: typeset('Посчитать срок'),
    verdict: {
      inTime: 'Успеваете',
      sendBy: 'Отправьте не позднее',
      untilMidnight: typeset('(до 24:00).'),
      answerBy: (day: string) => typeset(`Отправите сегодня — ответим не позднее ${day}`),
      late: typeset('Срок подачи для этой даты прошёл'),
      wasDue: (day: string, days: string) => typeset(`Обращение нужно было отправить не позднее ${day} (за ${days}`),
      mayRefuse: typeset('Отправить можно и сейчас, но Оператор вправе отказать'),
      blocked: typeset('Отправить обращение на эту дату нельзя.'),
      nearest: typeset('Ближайшая дата, на которую вы успеваете:'),
      choose: (day: string) => typeset(`Выбрать ${day}`),
      cannot: typeset('На эту дату отправить нельзя'),
      past: typeset('Эта дата уже прошла. Выберите сегодняшнюю или более позднюю.'),
      tooFar: (day: string) => typeset(`Принимаем обращения не больше чем на год вперёд: до ${day}`),
      noCalendar: (year: number) =>
        typeset(`Календарь рабочих дней на ${year} год ещё не утверждён, срок посчитать нельзя. Выберите дату раньше.`),
      notADate: typeset('Такой даты нет. Проверьте день и месяц.'),
    },
    why: {
      title: 'Почему такой срок',
      before: (asked: string, days: string) => typeset(`${asked} не позднее чем за ${days}`),
      counting: typeset('Считаем назад: сам день, выходные и праздники не входят.'),
      clear: typeset('Между отправкой и этим днём должны пройти полные рабочие дни.'),
      today: 'сегодня',
      ordinal: (n: number) => `${n}-й`,
      event: (what: string) => typeset(`${what}, в счёт не входит`),
      working: (n: number) => typeset(`${n}-й рабочий день`),
      last: typeset('последний день отправки'),
      lastAlone: typeset('последний день отправки'),
      gap: 'пропущены дни',
    },
  },

  details: { more: 'Дополнительно' },

  event: {
    heading: typeset('О мероприятии'),
    hint: typeset('Не указывайте сведения о здоровье и паспортные данные.'),
    personalData: typeset('Как обрабатываются персональные данные'),
  },

  check: {
    heading: typeset('Проверьте перед отправкой'),
    sent: typeset('После отправки изменить обращение нельзя: поправку внесёт сотрудник по вашему сообщению.'),
    edit: 'Изменить',
    editThis: (what: string) => `Изменить: ${what.toLowerCase()}`,
    empty: 'не заполнено',
    yes: 'да',
    no: 'нет',
    warnings: typeset('Обратите внимание'),
    send: 'Отправить',
    sending: 'Отправляем…',
    offline: typeset('Нет сети. Обращение не отправлено: нажмите «Отправить», когда сеть появится.'),
    files: 'Файлы',
    late: typeset('Срок подачи прошёл'),
  },

  errors: {
    title: (count: number) => (count === 1 ? typeset('Исправьте одно поле') : typeset(`Нужно исправить: ${count}`)),
    elsewhere: typeset('Вернитесь к шагу и исправьте'),
  },

  sentNote: (number: string, day: string) => typeset(`Обращение ${number} отправлено. Мы ответим не позднее ${day}`),
  gone: typeset('Обращение уже отправлено.'),

  field: {
    optional: 'необязательно',
    choose: 'Выберите',
    any: typeset('Не важно'),
    anyRoom: typeset('Любое подходящее'),
    if: (choice: string) => `если выбрано «${choice}»`,
    ifGiven: (label: string) => `если заполнено «${label}»`,
    yes: 'Да',
    no: 'Нет',
    seats: (count: number) => typeset(`до ${count} мест`),
    noRooms: typeset('Такого помещения в этом корпусе нет. Выберите другой тип или корпус.'),
    stock: (count: number) => typeset(`в наличии ${count}`),
    notListed: typeset('Нет в списке — напишу'),
    add: 'Добавить позицию',
    addRow: 'Добавить',
    remove: 'Удалить',
    removeRow: (row: number) => `Удалить: позиция ${row}`,
    row: (row: number) => `Позиция ${row}`,
    onePerLine: typeset('Каждая запись — с новой строки'),
    minutes: (count: number) => (count === 0 ? typeset('не нужно') : typeset(`${count} минут`)),
    image: (name: string) => `Что на изображении «${name}»`,
  },
};
