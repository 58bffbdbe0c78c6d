import type { FieldErrorTexts, RequiredTexts, WarningTexts } from '../../field-text.ts';
import { plural } from '../../format.ts';
import { aboveStock, light, phone, signs, url } from './light.ts';

const seats = (n: unknown) => plural(Number(n), 'места', 'мест', 'мест');
const hours = (n: unknown) => plural(Number(n), 'часа', 'часов', 'часов');

/** 4.2.1. A field that is empty. */
export const required: RequiredTexts = {
  any: (name) => `Заполните поле «${name}».`,
  text: (name, { min, max }) => `Заполните поле «${name}»: напишите от ${min} до ${max} ${signs(max)}.`,
  integer: light.number,
  time: (name) => `Заполните поле «${name}»: укажите время, например 18:00.`,
  date: (name) => `Заполните поле «${name}»: укажите день, месяц и год.`,
  choice: (name) => `Заполните поле «${name}»: выберите вариант из списка.`,
  choices: (name) => `Заполните поле «${name}»: отметьте хотя бы один вариант.`,
  tick: (name) => `Поставьте отметку «${name}»: без неё обращение не отправить.`,
  boolean: (name) => `Заполните поле «${name}»: выберите «да» или «нет».`,
  phone: (name) => `Заполните поле «${name}»: ${phone}`,
  url: (name) => `Заполните поле «${name}»: ${url}`,
  urls: (name) => `Заполните поле «${name}»: ${url}`,
  texts: (name) => `Заполните поле «${name}»: добавьте хотя бы одну строку.`,
  file: (name) => `Заполните поле «${name}»: выберите файл.`,
  files: (name) => `Заполните поле «${name}»: выберите хотя бы один файл.`,
  resource: (name) => `Заполните поле «${name}»: выберите вариант из списка.`,
  list: (name) => `Заполните поле «${name}»: добавьте хотя бы одну строку.`,
};

/** 4.2.1, 3.2.3. Names the field, says what is wrong and how to put it right. */
export const errors: FieldErrorTexts = {
  ...light,
  unknown: (name) => `Поля «${name}» в этой форме нет. Уберите его.`,
  object: (name) => `Поле «${name}»: передайте объект с полями формы.`,
  list: (name) => `Поле «${name}»: передайте список значений.`,
  list_many: (name, { most }) => `В поле «${name}» можно указать не больше ${most}. Уберите лишнее.`,
  repeated: (name) => `В поле «${name}» одно и то же указано дважды. Оставьте один раз.`,
  text: (name, { min, max }) => `Поле «${name}»: напишите текст от ${min} до ${max} ${signs(max)}.`,
  number_step: (name, { min, max, step }) =>
    `Заполните поле «${name}»: укажите число от ${min} до ${max} с шагом ${step}.`,
  time: required.time,
  date: (name) => `Поле «${name}»: такого дня нет в календаре. Укажите день, месяц и год.`,
  choice: (name) => `Поле «${name}»: такого варианта нет. Выберите вариант из списка.`,
  tick: required.tick,
  boolean: required.boolean,
  file: (name) => `Поле «${name}»: выберите файл и загрузите его.`,
  resource: (name) => `Поле «${name}»: выберите вариант из списка.`,
  exactly_one: (name) => `«${name}»: выберите позицию из списка или напишите свою, что-то одно.`,
  other_unasked: (name) =>
    `Поле «${name}» заполняют, только если выбран вариант «другое». Выберите его или очистите поле.`,

  past: (name, { isDate }) =>
    isDate
      ? `Поле «${name}»: эта дата уже прошла. Укажите сегодняшний день или более поздний.`
      : `Поле «${name}»: это время уже прошло. Укажите более позднее время или другую дату.`,
  too_far: (name, { date }) => `Поле «${name}»: выберите дату не позднее ${date}.`,
  not_service_date: (name) =>
    `Поле «${name}»: для этой категории мероприятие проходит в день бронирования. Укажите ту же дату.`,
  before_service_date: (name, { date }) => `Поле «${name}»: выберите дату не раньше ${date}.`,
  not_after: (name, { date }) => `Поле «${name}»: выберите дату позже ${date}.`,
  after_event: (name, { date }) => `Поле «${name}»: выберите дату не позднее дня мероприятия, ${date}.`,
  time_order: (name, { from }) => `Поле «${name}»: укажите время позже ${from} того же дня.`,
  too_short: (name, { minutes }) => `Поле «${name}»: от начала до окончания нужно не меньше ${minutes} минут.`,
  too_long: (name, { hours: most }) => `Поле «${name}»: от начала до окончания можно не больше ${most} ${hours(most)}.`,
  resource_unknown: (name) => `Поле «${name}»: этого варианта больше нет. Выберите другой из списка.`,
  room_building: (name) =>
    `Поле «${name}»: это помещение в другом корпусе. Выберите другое помещение или измените корпус.`,
  room_type: (name) =>
    `Поле «${name}»: это помещение другого типа. Выберите другое помещение или измените тип помещения.`,
  room_small: (name, { capacity }) =>
    `Поле «${name}»: в этом помещении до ${capacity} ${seats(capacity)}. Выберите другое или уменьшите число участников.`,
  studio_closed: (name, { from, to }) => `Поле «${name}»: студия работает ${from}–${to}. Выберите время в этих часах.`,
  studio_closed_day: (name) => `Поле «${name}»: в этот день студия закрыта. Выберите другую дату.`,
  studio_slot: (name, { minutes, from }) =>
    `Поле «${name}»: студию бронируют слотами по ${minutes} минут, считая от ${from}. Выберите начало и конец слота.`,
  return_early: (name, { departure }) =>
    `Поле «${name}»: выезд обратно возможен не раньше чем через 30 минут после подачи в ${departure}.`,
  item_twice: (name, { row }) => `«${name}»: эта позиция уже есть в строке ${row}. Укажите общее количество там.`,
  file_unknown: (name) =>
    `Поле «${name}»: файл не найден. Неотправленные файлы хранятся 24 часа: загрузите его ещё раз.`,
  file_purpose: (name) => `Поле «${name}»: файл загружен для другого поля. Загрузите его здесь.`,
};

/** 4.2.1. Worth knowing before sending; nothing of it blocks. */
export const warnings: WarningTexts = {
  outside_hours: (_, { from, to }) =>
    `Корпус открыт ${from}–${to}. На другое время нужно согласие охраны: Агент его запросит.`,
  closed_day: () =>
    'В этот день корпус закрыт. Выберите другую дату или отправьте так: Агент запросит согласие охраны.',
  no_room_so_large: (_, { capacity }) =>
    capacity === 0
      ? 'Помещений такого типа в этом корпусе нет. Выберите другой тип или корпус, или отправьте так: Агент предложит замену.'
      : `Самое большое помещение такого типа здесь — до ${capacity} ${seats(capacity)}. Агент предложит замену.`,
  room_taken: () =>
    'В это время помещение, вероятно, занято. Можно выбрать другое время или отправить так: Агент проверит.',
  studio_small: (_, { capacity }) => `В студии до ${capacity} ${seats(capacity)}. Агент предложит, как снять всех.`,
  ready_soon: (_, { date }) => `Обычно материал готов не раньше ${date}: через 3 рабочих дня после съёмки.`,
  above_stock: (_, { available }) => aboveStock(Number(available)),
};
