import { typeset } from '../typeset.ts';

/** 4 «Notifications». The bell and the list. */
export const notifications = {
  title: 'Уведомления',
  bell: (unread: number): string => (unread > 0 ? `Уведомления, непрочитанных: ${unread}` : 'Уведомления'),
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
