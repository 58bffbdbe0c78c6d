import { plural } from '../format.ts';
import { typeset } from '../typeset.ts';

/** The page of one search box. */
export const search = {
  title: 'Поиск',
  label: typeset('Номер, слова или имя'),
  labelClient: typeset('Номер или слова'),
  hint: typeset('Ищем в номерах, названиях, текстах и сообщениях, которые вам видны.'),
  none: (text: string) => typeset(`По запросу «${text}» ничего не нашлось.`),
  noneHint: typeset('Проверьте номер или попробуйте одно слово покороче: находятся все его формы и начала слов.'),
  layout: (text: string) => typeset(`Показано по запросу «${text}»: раскладка была другой.`),
  similar: (text: string) => typeset(`Точно по запросу «${text}» ничего нет. Похожие слова:`),
  requests: 'Обращения',
  people: 'Люди',
  organisations: 'Организации',
  count: (n: number) => `${n} ${plural(n, 'обращение', 'обращения', 'обращений')}`,
  found: (n: number) => `Найдено: ${n}`,
  most: (n: number) => typeset(`Показаны первые ${n}. Уточните запрос, чтобы найти остальные.`),
};
