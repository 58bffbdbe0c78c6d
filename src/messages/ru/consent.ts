import { typeset } from '../typeset.ts';

/** 1.6. The page of the consent; the document itself is in `consent.ru.ts`, in Russian only. */
export const consent = {
  why: typeset('Прочитайте документ перед первой отправкой. Это нужно один раз.'),
  kept: typeset('Черновик сохранён: после ответа вы вернётесь к нему.'),
  version: (version: string) => typeset(`Редакция ${version}`),
  agree: 'Даю согласие',
  refuse: 'Не\u00a0даю согласия',
  given: (when: string) => typeset(`Вы дали согласие ${when}`),
  continue: 'Продолжить',
  refused: {
    title: 'Согласие не\u00a0дано',
    text: typeset(
      'Без согласия мы не можем принять обращение через сервис. Можно обратиться в управление коммуникаций и молодежной политики лично.',
    ),
    draft: typeset('Черновик останется в сервисе на 30 дней после последнего изменения.'),
    again: 'Вернуться к\u00a0документу',
  },
  off: {
    title: typeset('Согласие сейчас не нужно'),
    text: typeset(
      'Сервис не спрашивает отдельного согласия: у Университета есть другое законное основание для обработки данных.',
    ),
    kept: typeset('Какие данные хранятся и зачем'),
  },
  inRussian: '',
};
