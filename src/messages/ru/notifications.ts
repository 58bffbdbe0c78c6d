import { typeset } from '../typeset.ts';

/** 4 «Notifications». The list and its settings. */
export const notifications = {
  title: 'Уведомления',
  readAll: 'Прочитать все',
  unread: 'новое',
  empty: typeset('Здесь появятся уведомления: вопросы, ответы и сроки по обращениям.'),
  letters: 'Письма',
  lettersText: typeset('Вопросы к вам и итоговые статусы приходят на почту всегда. Остальные письма можно отключить.'),
  optional: 'Присылать и остальные письма',
  save: 'Сохранить',
  saved: 'Сохранено',
  mailTitle: 'Отправленные письма',
  mailText: typeset('Это демонстрация: письма никуда не уходят, а остаются здесь.'),
  mailEmpty: 'Писем пока нет.',
  to: 'Кому',
};
