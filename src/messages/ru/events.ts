import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** 4.1.1. One event with several needs. */
export const events = {
  newTitle: typeset('Мероприятие, которому нужно несколько вещей'),
  newLead: typeset('Общее скажите один раз. На каждую нужду будет своё обращение: со своим сроком и своим Агентом.'),
  needs: 'Что нужно',
  needsRequired: typeset('Отметьте хотя бы одно.'),
  create: 'Продолжить',
  edit: 'Изменить',
  editTitle: typeset('Общее для мероприятия'),
  editLead: typeset(
    'Изменится то, что ещё не отправлено. Отправленное остаётся, как было: правку в нём сделает сотрудник по вашему сообщению.',
  ),
  save: 'Сохранить',
  toCategories: typeset('К выбору категории'),

  ready: (confirmed: number, total: number) =>
    typeset(`${confirmed} из ${total} ${plural(confirmed, 'подтверждено', 'подтверждены', 'подтверждено')}`),
  refused: (n: number) => typeset(`${n} ${plural(n, 'отказ', 'отказа', 'отказов')}`),
  unsent: (n: number) => typeset(`${n} не отправлено`),
  on: 'Когда',
  list: 'Обращения мероприятия',
  none: typeset('Пока ничего не выбрано.'),
  notSent: 'Не\u00a0отправлено',
  sendBy: (day: string) => typeset(`Отправьте не позднее ${day}`),
  late: (day: string) => typeset(`Срок был ${day}: можно отправить, но в обращении могут отказать`),
  cannot: typeset('Проверьте дату'),
  answerBy: (day: string) => typeset(`Ответ — не позднее ${day}`),
  fill: 'Заполнить',
  add: 'Добавить',
  addWhat: typeset('Добавить нужду'),
  sendAll: (n: number) => (n === 1 ? 'Отправить обращение' : `Отправить все: ${n}`),
  sendSays: typeset('Отправятся все вместе. Если в одном чего-то не хватает, не отправится ни одно.'),
  missing: (n: number) => typeset(`${n} ${plural(n, 'поле нужно', 'поля нужно', 'полей нужно')} заполнить`),
  notReady: typeset('Пока не отправлено: заполните отмеченное.'),
  discard: typeset('Удалить неотправленное'),
  discardNow: (n: number) => typeset(`Удалить черновики: ${n}`),
};
