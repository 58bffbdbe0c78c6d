import { typeset } from '../typeset.ts';

/** Around the help topics, the Regulation and the page on personal data; their own texts are in `help.ru.ts` and `regulation.ru.ts`. */
export const help = {
  title: 'Помощь',
  contents: 'На этой странице',
  regulation: typeset('Правила работы сервиса'),
  regulationLead: typeset(
    'Положение о сервисе «Мои инициативы» простыми словами, пункт за пунктом. Нужный пункт открывается по ссылке из карточки и формы.',
  ),
  tester: typeset('На какую дату я успеваю?'),
  inService: 'Как это устроено в сервисе',
  personalData: typeset('Персональные данные'),
  consent: typeset('Текст согласия'),
  russianOnly: '',
  back: 'Помощь',
  more: typeset('Не нашли ответа? Напишите сообщение в своём обращении: ответит Оператор или Агент.'),
};
