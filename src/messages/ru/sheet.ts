/** The card of a request on paper. */
export const sheet = {
  back: 'К обращению',
  withThread: 'С перепиской',
  show: 'Показать',
  client: 'Клиент',
  noMessages: 'Сообщений нет.',
  position: 'Должность, фамилия',
  signature: 'Подпись',
  date: 'Дата',
  footer: (number: string, by: string, when: string) => `${number} · распечатано: ${by}, ${when}`,
};
