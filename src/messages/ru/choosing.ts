import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

const wishes = (n: number) => `${n}\u00a0${plural(n, 'пожелание', 'пожелания', 'пожеланий')}`;
const seats = (n: number) => `до\u00a0${n}\u00a0${plural(n, 'места', 'мест', 'мест')}`;

/** 3.2.3. Free and busy where a Client chooses a room, the studio's time or a vehicle. */
export const choosing = {
  rooms: (day: string) => `Помещения на\u00a0${day}`,
  otherDay: 'Другая дата',
  first: typeset('Выберите корпус и тип помещения — покажем, что свободно.'),
  noTimes: typeset('Укажите время — покажем, что тогда свободно.'),
  show: 'Показать свободное',
  any: 'Любое подходящее',
  anyHint: typeset('Помещение подберёт Агент'),
  free: 'свободно',
  busyWord: 'занято',
  taken: (times: string) => `занято ${times}`,
  busy: (times: string) => `в\u00a0этот день занято ${times}`,
  wishes: (n: number) => `ещё ${wishes(n)}`,
  seats,
  lacks: (what: string) => `нет в\u00a0помещении: ${what}`,
  steps: 'есть ступени',
  misfit: {
    building: typeset('в другом корпусе'),
    type: 'другого типа',
    seats: 'мест не\u00a0хватит',
  },
  /** Said aloud when the list changes. */
  count: (free: number, all: number) => typeset(`Свободно ${free} из ${all}`),
  found: (all: number) => `Подходит помещений: ${all}`,
  more: (n: number) => `Ещё ${n}\u00a0${plural(n, 'помещение', 'помещения', 'помещений')}`,
  none: typeset('На эту дату свободных помещений такого размера нет'),
  near: 'Ближайшее свободное',
  sameTime: (place: string) => `${place}, в\u00a0то же время`,
  otherTime: (place: string, times: string) => `${place}, ${times}`,
  onDay: (place: string, day: string) => `${place}, ${day}`,
  mend: (times: string) => `Поставить ${times}`,
  mendOn: (times: string, day: string) => `Поставить ${times}, ${day}`,
  wrongTimes: typeset('Проверьте время. Ближайшее подходящее:'),
  unknown: typeset('Занятость сейчас неизвестна. Отправьте обращение — Агент проверит.'),

  studio: (day: string) => `Студия на\u00a0${day}`,
  studioHours: (from: string, to: string) => `Работает ${from}–${to}`,
  noStudio: typeset('На эту дату свободного времени в студии нет'),
  chosen: 'выбрано',
  takeSlot: (times: string) => `Выбрать ${times}`,

  vehicle: {
    one: (type: string, capacity: number) => typeset(`Скорее всего, ${type}, ${seats(capacity)}.`),
    several: (capacity: number) =>
      typeset(`В одну машину помещается ${seats(capacity)}: понадобится несколько или два рейса.`),
    says: typeset('Какой именно транспорт, ответит Агент.'),
    types: { car: 'легковой автомобиль', minibus: 'микроавтобус', bus: 'автобус' } as Record<string, string>,
  },
};
