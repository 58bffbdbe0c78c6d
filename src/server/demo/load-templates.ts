import type { Category } from '#regulation/codes.ts';
import type { Trx } from '../db/database.ts';

interface Template {
  category: Category | null;
  kind: 'message' | 'question';
  name: string;
  text: string;
}

/** R-4.6.2/2. Texts that a message may begin with. */
const templates: Template[] = [
  {
    category: null,
    kind: 'question',
    name: 'Уточнить данные',
    text: 'Здравствуйте, {имя}!\nЧтобы рассмотреть обращение {номер}, нужно уточнить: {что уточнить}.',
  },
  {
    category: null,
    kind: 'message',
    name: 'Взяли в работу',
    text: 'Здравствуйте, {имя}!\nОбращение {номер} у нас. Ответим в срок, от вас пока ничего не нужно.',
  },
  {
    category: 'rooms',
    kind: 'question',
    name: 'Помещение занято',
    text: 'Здравствуйте, {имя}!\nНа {дата} помещение занято. Подойдёт ли вместо него {другое помещение}?',
  },
  {
    category: 'rooms',
    kind: 'message',
    name: 'Где взять ключ',
    text: '{аудитория}: ключ у охраны на входе, под подпись. Возьмите с собой студенческий билет.',
  },
  {
    category: 'printing',
    kind: 'question',
    name: 'Макет низкого качества',
    text: 'Здравствуйте, {имя}!\nМакет меньше 300 dpi: при печати текст будет размытым. Пришлите, пожалуйста, файл лучшего качества или исходник.',
  },
  {
    category: 'souvenirs',
    kind: 'question',
    name: 'Столько нет в наличии',
    text: 'Здравствуйте, {имя}!\nСтолько сейчас нет. Можем выдать {сколько и чего}. Подойдёт?',
  },
];

export async function loadTemplates(trx: Trx): Promise<void> {
  await trx.insertInto('templates').values(templates).execute();
}
