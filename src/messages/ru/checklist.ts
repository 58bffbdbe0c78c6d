import type { CheckCode } from '#regulation/checklist.ts';
import type { CheckWords } from '../check-text.ts';
import { formatDay, formatDayShort, formatWorkingDays, plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** R-4.6.3/1. What the service has looked at for the Operator. */
export const checklist = {
  title: 'Проверка',
  ok: 'в\u00a0порядке',
  attention: 'внимание',
  /** R-4.5.1/2. */
  cannot: typeset(
    'Отсутствие помещения, транспорта или запаса — не основание для отказа. Сначала предложите клиенту другое: задайте вопрос.',
  ),
  cannotClose: typeset('Если ничего не подходит, закройте с причиной «Невозможно исполнить».'),

  checks: {
    fields_given: () => typeset('Обязательные поля заполнены'),
    fields_missing: ({ labels }) => typeset(`Не заполнено: ${labels}`),
    date_past: ({ date }) => typeset(`Дата услуги прошла: ${formatDay(date, 'ru')}`),
    in_time: ({ deadline }) => typeset(`Отправлено в срок: до ${formatDayShort(deadline, 'ru')}`),
    late: ({ lateBy }) => typeset(`Подано позже срока на ${formatWorkingDays(lateBy, 'ru')}`),
    files: ({ count }) => `Приложено: ${count}\u00a0${plural(count, 'файл', 'файла', 'файлов')}`,
    room_fits: ({ place, seats }) => typeset(`${place}: мест ${seats}, хватает`),
    room_crowded: ({ place, seats, people }) => typeset(`${place}: мест ${seats}, а участников ${people}`),
    rooms_fit: ({ count }) =>
      `${plural(count, 'Подходит', 'Подходят', 'Подходят')} ${count}\u00a0${plural(count, 'помещение', 'помещения', 'помещений')} этого корпуса и\u00a0типа`,
    no_room_fits: ({ most }) =>
      most > 0
        ? typeset(`Такого помещения нет: самое большое этого корпуса и типа — на ${most} мест`)
        : typeset('Помещений этого типа в корпусе нет'),
    room_free: ({ place }) => typeset(`${place}: на это время свободно`),
    room_taken: ({ place, others }) => typeset(`${place}: на это время занято. Свободны другие подходящие: ${others}`),
    rooms_free: ({ count }) => typeset(`Свободно на это время: ${count}`),
    no_room_free: () => typeset('На это время подходящие помещения заняты'),
    outside_hours: ({ from, to }) => typeset(`Корпус открыт ${from}–${to}: нужно согласование с охраной`),
    equipment_lacks: ({ labels }) => typeset(`В помещении нет: ${labels}`),
    not_step_free: () => typeset('В помещение ведут ступени, а нужен доступ без них'),
    guests: ({ count }) => typeset(`Внешние гости: ${count}. Предупредите охрану`),
    studio_free: () => typeset('Фотостудия на это время свободна'),
    studio_taken: () => typeset('Фотостудия на это время занята'),
    studio_small: ({ capacity }) => typeset(`В студии помещается ${capacity} человек`),
    ready_soon: ({ date }) => typeset(`Материал готовят до ${formatDayShort(date, 'ru')}, а нужен раньше`),
    layout_given: ({ count }) => `Макет приложен: ${count}\u00a0${plural(count, 'файл', 'файла', 'файлов')}`,
    layout_missing: () => typeset('Макет не приложен'),
    layout_help: () => typeset('Макета нет: нужна помощь'),
    stock_enough: () => typeset('Всё есть в наличии'),
    stock_short: ({ items }) =>
      typeset(`Не хватает: ${items.map(({ name, left }) => `${name} (есть ${left})`).join(', ')}`),
    items_unlisted: ({ names }) => typeset(`Нет в списке склада: ${names.join(', ')}`),
    vehicles_fit: ({ count }) => typeset(`Подходящий транспорт есть: ${count}`),
    no_vehicle_fits: ({ passengers }) => typeset(`Нет транспорта на ${passengers} пассажиров`),
    vehicles_free: ({ count }) => typeset(`Свободен на час подачи: ${count}`),
    no_vehicle_free: () => typeset('На час подачи подходящий транспорт занят'),
  } satisfies Record<CheckCode, (facts: CheckWords) => string>,
};
