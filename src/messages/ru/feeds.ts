import { typeset } from '../typeset.ts';

/** 3.2.3, 4.3.1. Private calendar addresses of the staff. */
export const feeds = {
  title: 'Календари',
  lead: typeset(
    'Подтверждённые брони в вашем календаре: Яндекс, Google, Outlook, телефон. Добавьте адрес как подписку, дальше календарь обновляется сам.',
  ),
  own: 'Мои обращения',
  ownSays: typeset('Брони по обращениям, которые назначены вам.'),
  resources: 'Помещения и\u00a0другие ресурсы',
  resource: 'Ресурс',
  choose: 'Выберите ресурс',
  resourceSays: typeset('Брони и то, что занял Университет.'),
  open: 'Открыть адрес',
  renew: 'Сменить адрес',
  close: 'Закрыть',
  opened: (when: string) => typeset(`Открыт ${when}`),
  read: (when: string) => typeset(`последний раз прочитан ${when}`),
  unread: typeset('ещё не прочитан'),
  closed: typeset('Адрес закрыт: по нему больше ничего не видно.'),
  fresh: (name: string) => typeset(`Адрес календаря: ${name}`),
  once: typeset(
    'Скопируйте его сейчас: больше он не появится. Кто знает адрес, видит календарь. Если он попал к другим, смените его.',
  ),
  address: 'Адрес',
  copy: 'Скопировать адрес',
  copied: 'Скопировано',
  says: typeset('В календаре только мероприятие, номер обращения, место и время.'),
  link: 'Календари',

  nameOfWork: 'Мои инициативы: мои обращения',
  nameOf: (place: string) => `Мои инициативы: ${place}`,
  house: 'Нужды Университета',
};
