import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import type { MovementKind, Unit } from '#regulation/stock.ts';
import type { Weekday } from '#regulation/days.ts';
import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

const bookings = (n: number) => `${n}\u00a0${plural(n, 'будущая бронь', 'будущие брони', 'будущих броней')}`;
const requests = (n: number) => `${n}\u00a0${plural(n, 'обращение', 'обращения', 'обращений')}`;

/** 4.6.1, codes 5. The catalogue of what can be promised. */
export const catalogue = {
  title: 'Помещения и\u00a0ресурсы',
  kinds: {
    building: 'Корпуса',
    room: 'Помещения',
    studio: 'Фотостудия',
    vehicle: 'Транспорт',
    item: 'Позиции склада',
  } satisfies Record<CatalogueKind, string>,
  one: {
    building: 'Корпус',
    room: 'Помещение',
    studio: 'Фотостудия',
    vehicle: 'Транспорт',
    item: 'Позиция склада',
  } satisfies Record<CatalogueKind, string>,
  add: {
    building: 'Добавить корпус',
    room: 'Добавить помещение',
    studio: 'Добавить студию',
    vehicle: 'Добавить транспорт',
    item: 'Добавить позицию',
  } satisfies Record<CatalogueKind, string>,
  kind: 'Что показать',
  building: 'Корпус',
  anyBuilding: 'Все корпуса',
  search: 'Номер или название',
  retiredTitle: typeset('Выведены из использования'),
  show: 'Показать',
  reset: 'Сбросить',
  nothing: typeset('По этим условиям ничего нет.'),
  empty: typeset('Здесь пока пусто.'),
  moreEntries: (n: number) => typeset(`Показаны первые ${n}. Найдите остальные по номеру или названию.`),
  photos: (n: number) => `${n}\u00a0фото`,
  seats: (n: number) => `${n}\u00a0${plural(n, 'место', 'места', 'мест')}`,

  fields: {
    name: 'Название',
    address: 'Адрес',
    building: 'Корпус',
    number: 'Номер',
    type: 'Тип',
    capacity: 'Мест',
    equipment: 'Оборудование',
    stepFree: 'Без ступеней',
    slotMinutes: 'Длина слота',
    crew: 'Сотрудники',
    unit: 'Единица',
    minimum: 'Минимум',
    onHand: 'На\u00a0складе',
    hours: 'Часы работы',
    photos: 'Фотографии',
    inUse: 'Используется',
    photo: 'Фотография',
  } as Record<string, string>,
  hints: {
    name: typeset('Для аудитории можно не заполнять: получится «Аудитория 214».'),
    number: typeset('Как на двери: 214, 12а.'),
    capacity: typeset('Сколько человек помещается сидя.'),
    seatsOfVehicle: typeset('Без водителя.'),
    stepFree: typeset('От входа в корпус до помещения нет ступеней или есть лифт и пандус.'),
    slotMinutes: typeset('Студию бронируют слотами такой длины, считая от открытия.'),
    crew: typeset('По одному на строке: фотограф, звукорежиссёр. Агент выберет их в ответе; клиенту список не виден.'),
    minimum: typeset('Когда свободно меньше, Операторы получат уведомление. Пусто — не следить.'),
    hours: typeset('Вне этих часов клиент увидит предупреждение, что нужно согласие охраны.'),
    studioHours: typeset('Вне этих часов студию забронировать нельзя.'),
  },
  weekdays: {
    mon: 'Понедельник',
    tue: 'Вторник',
    wed: 'Среда',
    thu: 'Четверг',
    fri: 'Пятница',
    sat: 'Суббота',
    sun: 'Воскресенье',
  } satisfies Record<Weekday, string>,
  weekdaysShort: { mon: 'Пн', tue: 'Вт', wed: 'Ср', thu: 'Чт', fri: 'Пт', sat: 'Сб', sun: 'Вс' } satisfies Record<
    Weekday,
    string
  >,
  from: 'с',
  to: 'до',
  closed: 'закрыто',
  everyDay: typeset('ежедневно'),
  vehicles: { car: 'легковой автомобиль', minibus: 'микроавтобус', bus: 'автобус' } as Record<string, string>,
  units: { piece: 'шт.', set: 'компл.', pack: 'упак.' } satisfies Record<Unit, string>,
  unitNames: { piece: 'штука', set: 'комплект', pack: 'упаковка' } satisfies Record<Unit, string>,
  minutes: (n: string) => `${n}\u00a0минут`,
  choose: 'Выберите',
  yes: 'да',
  no: 'нет',
  none: 'нет',
  save: 'Сохранить',
  cancel: 'Отмена',
  saved: 'Сохранено',
  done: {
    retire: typeset('Выведено из использования'),
    return: typeset('Возвращено в использование'),
  } as Record<string, string>,
  stale: typeset('Пока вы работали, эти данные изменил другой Оператор. Откройте запись заново и повторите.'),
  readOnly: typeset('Менять может Оператор.'),
  facts: 'Данные',
  edit: 'Изменить',
  touches: (touched: { bookings: number; wishes: number; reservations: number }) => {
    const parts = [
      touched.bookings > 0 && bookings(touched.bookings),
      touched.wishes > 0 && `${touched.wishes}\u00a0${plural(touched.wishes, 'пожелание', 'пожелания', 'пожеланий')}`,
      touched.reservations > 0 && `резерв по\u00a0${requests(touched.reservations)}`,
    ].filter(Boolean);
    return typeset(parts.length === 0 ? 'Будущих броней нет.' : `Сейчас: ${parts.join(', ')}.`);
  },
  staysAsIs: typeset('Данные обещания не изменят: уже данные ответы останутся как есть.'),
  retire: 'Вывести из использования',
  retireSays: (touched: { bookings: number; reservations: number }) =>
    typeset(
      touched.bookings > 0
        ? `${bookings(touched.bookings)} ${plural(touched.bookings, 'останется', 'останутся', 'останутся')} в силе. Нового пообещать будет нельзя.`
        : touched.reservations > 0
          ? `Резерв по ${requests(touched.reservations)} останется в силе. Нового пообещать будет нельзя.`
          : 'Пообещать будет нельзя. Вернуть можно в любой момент.',
    ),
  retireBuilding: (rooms: number) =>
    typeset(
      rooms > 0
        ? `Вместе с корпусом из использования выйдут его помещения: ${rooms}. Если вернуть корпус, они тоже вернутся.`
        : '',
    ),
  returnToUse: 'Вернуть в\u00a0использование',
  isRetired: (when: string) => typeset(`Выведено из использования ${when}`),
  buildingRetired: typeset('Корпус выведен из использования, поэтому и это помещение пообещать нельзя.'),

  photoTitle: 'Фотографии',
  photoNone: typeset('Фотографий нет. Клиент увидит их там, где названо помещение.'),
  photoAdd: 'Добавить фотографию',
  photoFile: 'Файл',
  photoHint: typeset('JPG, PNG или WebP до 3 МБ. Лучше без людей в кадре.'),
  photoAlt: 'Что на фотографии',
  photoAltHint: typeset('Для тех, кто не видит её: «Ряды с партами, экран слева от двери».'),
  photoSaveAlt: 'Сохранить описание',
  photoRemove: 'Убрать',
  photoDone: {
    addPhoto: 'Фотография добавлена',
    alt: 'Описание сохранено',
    removePhoto: 'Фотография убрана',
  } as Record<string, string>,

  history: 'История изменений',
  noHistory: typeset('Изменений ещё не было.'),
  changedBy: (name: string | null) => name ?? 'Сервис',
  created: 'Добавлено',
  wasBecomes: (before: string, after: string) => `${before} → ${after}`,

  openStock: typeset('Движения на складе'),
};

/** 3.2.3. The stock and how it moves. */
export const stock = {
  title: 'Склад',
  item: 'Позиция',
  onHand: 'На\u00a0складе',
  reserved: 'Обещано',
  available: 'Свободно',
  minimum: 'Минимум',
  low: 'мало',
  lowTitle: (n: number) => typeset(`${n} ${plural(n, 'позиция', 'позиции', 'позиций')} ниже минимума: пора пополнить.`),
  none: typeset('Позиций пока нет.'),
  addItem: 'Добавить позицию',
  caption: typeset('Что есть на складе'),
  receive: 'Принять',
  receiveTitle: typeset('Принять на склад'),
  writeOff: 'Списать',
  writeOffTitle: 'Списать',
  correct: 'Исправить остаток',
  correctTitle: typeset('Исправить остаток'),
  quantity: 'Количество',
  counted: typeset('Сколько на складе на самом деле'),
  reason: 'Причина',
  note: typeset('Пояснение'),
  noteHint: typeset('Например, номер накладной поставщика.'),
  writeOffHint: typeset('Например: разбилось, потерялось. Обещанное по обращениям списать нельзя.'),
  correctHint: typeset('Например: пересчитали при проверке.'),
  done: { receive: 'Принято', writeOff: 'Списано', correct: 'Остаток исправлен' } as Record<string, string>,
  movements: 'Движения',
  when: 'Когда',
  what: 'Что',
  change: 'Изменение',
  after: 'Стало',
  why: typeset('Основание'),
  who: 'Кто',
  noMovements: typeset('Движений ещё не было.'),
  kinds: {
    received: 'Принято',
    reserved: typeset('Обещано'),
    freed: typeset('Освобождено'),
    handed_out: 'Выдано',
    returned: typeset('Возвращено в резерв'),
    written_off: 'Списано',
    corrected: 'Исправлено',
  } satisfies Record<MovementKind, string>,
  afterText: (onHand: string, reserved: string) => `${onHand}, обещано ${reserved}`,
  otherRequest: typeset('другое обращение'),
  earlier: typeset('Более ранние'),
  newest: typeset('К последним'),
  editItem: typeset('Данные позиции'),
  retired: typeset('не используется'),
  stale: typeset('Пока вы считали, остаток изменился. Проверьте число и повторите.'),
};

/** 4.6.1. Loading the catalogue from a file. */
export const importing = {
  title: 'Импорт',
  lead: typeset(
    'Загрузите таблицу: сначала покажем, что изменится, и только потом вы решите. До этого ничего не меняется.',
  ),
  kind: 'Что в\u00a0файле',
  file: 'Файл',
  fileHint: typeset('CSV или XLSX до 5 МБ и 5000 строк. Первая строка — названия колонок.'),
  check: 'Проверить файл',
  templates: 'Шаблоны',
  templatesText: typeset('Пустой шаблон подскажет колонки. «Нынешние данные» удобно исправить и загрузить обратно.'),
  empty: 'пустой',
  present: 'нынешние данные',
  howTitle: typeset('Как читается файл'),
  how: [
    typeset('Запись узнают: корпус, транспорт и позицию — по названию, помещение — по корпусу и номеру.'),
    typeset('Пустая клетка ничего не меняет. Чтобы убрать оборудование, напишите «нет».'),
    typeset('Записей, которых нет в файле, импорт не трогает и не удаляет.'),
    typeset('«На складе» у позиций — сколько насчитали: разница станет движением.'),
  ],
  recent: 'Недавние',
  noRecent: typeset('Импорта ещё не было.'),
  waiting: 'ждёт решения',
  applied: (when: string) => `применено ${when}`,
  rows: (n: number) => `${n}\u00a0${plural(n, 'строка', 'строки', 'строк')}`,

  previewTitle: typeset('Что изменится'),
  reportTitle: typeset('Что изменилось'),
  nothingYet: typeset('Пока ничего не изменено.'),
  outcomes: { new: 'Новые', changed: 'Изменятся', same: 'Без изменений', wrong: typeset('С ошибками') },
  outcome: { new: 'новая', changed: 'изменится', same: typeset('без изменений'), wrong: 'ошибка' },
  reported: { new: 'Добавлено', changed: 'Изменено', same: 'Без изменений', wrong: 'Пропущено' },
  reportedOne: { new: 'добавлена', changed: 'изменена', same: typeset('без изменений'), wrong: 'пропущена' },
  line: 'Строка',
  entry: 'Запись',
  result: typeset('Что с ней'),
  details: 'Подробности',
  all: 'Все',
  show: 'Показать строки',
  noRows: typeset('Таких строк нет.'),
  ignored: (names: string) => typeset(`Эти колонки не используются: ${names}.`),
  apply: 'Применить',
  skipWrong: (n: number) => typeset(`Пропустить ${n} ${plural(n, 'строку', 'строки', 'строк')} с ошибками`),
  stop: (n: number) =>
    typeset(
      `Можно пропустить ${n} ${plural(n, 'строку', 'строки', 'строк')} с ошибками и применить остальное или исправить файл и загрузить его снова.`,
    ),
  waits: typeset('Файл ждёт решения 7 дней, потом удалится.'),
  leave: typeset('Не применять'),
  again: typeset('Загрузить другой файл'),
  nothingToApply: typeset('Применять нечего: файл ничего не меняет.'),
  stale: typeset('Пока вы решали, данные изменились. Проверьте ещё раз, что изменится.'),
  doneText: (when: string, who: string) => typeset(`Применено ${when}, ${who}.`),
  report: typeset('Скачать отчёт'),
  choices: (name: string, choices: string) =>
    typeset(`Поле «${name}»: такого варианта нет. Напишите один из них: ${choices}.`),
  given: (text: string) => typeset(`В файле: «${text}».`),
};
