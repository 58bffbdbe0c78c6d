import type { Special } from '#regulation/special.ts';

type Choices = { [Name in Exclude<keyof Special, 'panel'>]: { title: string } & Record<Special[Name], string> };

/** The panel of the version for people with poor sight. */
export const special = {
  title: 'Версия для слабовидящих',
  settings: 'Настройки отображения',
  apply: 'Применить',
  reset: 'Сбросить настройки',
  changed: (group: string, choice: string): string => `${group}: ${choice}`,
  sample: 'А',
  choices: {
    size: { title: 'Размер шрифта', 100: '100\u00a0%', 150: '150\u00a0%', 200: '200\u00a0%' },
    scheme: {
      title: 'Цветовая схема',
      'black-on-white': 'Чёрным по белому',
      'white-on-black': 'Белым по чёрному',
      'blue-on-blue': 'Тёмно-синим по голубому',
      'brown-on-beige': 'Коричневым по бежевому',
    },
    letters: { title: 'Интервал между буквами', normal: 'Обычный', wide: 'Средний', widest: 'Большой' },
    lines: { title: 'Межстрочный интервал', single: 'Одинарный', half: 'Полуторный', double: 'Двойной' },
    face: { title: 'Шрифт', sans: 'Без засечек', serif: 'С\u00a0засечками' },
    images: { title: 'Изображения', shown: 'Показывать', grey: 'Чёрно-белые', off: 'Отключить' },
  } satisfies Choices,
};
