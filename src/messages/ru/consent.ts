import { typeset } from '../typeset.ts';

/** 1.6. The page of the consent; the document itself is in `consent.ru.ts`, in Russian only. */
export const consent = {
  title: typeset('Согласие на обработку персональных данных'),
  why: typeset('Без согласия мы не можем принять обращение через сервис. Прочитайте документ: он нужен один раз.'),
  kept: typeset('Ваш черновик сохранён, после этого вы вернётесь к нему.'),
  version: (version: string) => typeset(`Редакция ${version}`),
  document: 'Текст согласия',
  agree: typeset('Согласен (согласна)'),
  refuse: typeset('Не согласен (не согласна)'),
  refused: {
    title: typeset('Вы не дали согласие'),
    text: typeset('Без согласия мы не можем принять обращение через сервис. Можно обратиться в управление коммуникаций и молодёжной политики лично.'),
    draft: typeset('Черновик останется на 30 дней: вернуться к нему можно в любой момент.'),
    again: typeset('Прочитать согласие ещё раз'),
    home: typeset('На главную'),
  },
  given: (when: string) => typeset(`Вы дали согласие ${when}.`),
  givenTitle: typeset('Согласие уже дано'),
  continue: 'Продолжить',
  russianOnly: '',
};
