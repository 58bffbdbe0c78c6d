import type { Locale } from '#messages/format.ts';

const ru = {
  service: 'Мои инициативы',
  university: 'МГПУ',
  retry: 'Повторить',
  away: {
    title: 'Сервис временно недоступен',
    text: 'Сейчас мы не\u00a0можем открыть данные. Отправленные обращения не\u00a0потеряны. Повторите через минуту.',
  },
  kept: {
    over: {
      title: 'Сеанс закончился',
      text: 'Форма не\u00a0отправилась: нужно войти снова. Всё, что вы заполнили, осталось на\u00a0этой странице.',
    },
    away: {
      title: 'Не\u00a0получилось отправить',
      text: 'Сейчас сервис не\u00a0может открыть данные. Всё, что вы заполнили, осталось на\u00a0этой странице: отправьте через минуту.',
    },
    failed: {
      title: 'Не\u00a0получилось отправить',
      text: 'Ошибка на\u00a0нашей стороне. Всё, что вы заполнили, осталось на\u00a0этой странице: отправьте ещё раз, а\u00a0если не\u00a0поможет, позже.',
    },
    denied: {
      title: 'Не\u00a0получилось отправить',
      text: 'Для этого нужна другая роль или учётная запись. Всё, что вы заполнили, осталось на\u00a0этой странице.',
    },
    missing: {
      title: 'Не\u00a0получилось отправить',
      text: 'Этой страницы нет, или она открыта для другой учётной записи. Всё, что вы заполнили, осталось здесь.',
    },
    tooMany: {
      title: 'Слишком много действий подряд',
      text: 'Всё, что вы заполнили, осталось на\u00a0этой странице: отправьте через несколько минут.',
    },
    typed: (nth: number, count: number): string =>
      count === 1 ? 'Ваш текст' : `Ваш текст, ${nth}\u00a0из\u00a0${count}`,
    files: (nth: number, count: number): string =>
      count === 1 ? 'Выберите файлы снова' : `Выберите файлы снова, ${nth}\u00a0из\u00a0${count}`,
    lostFiles: (names: string): string => `Файлы сохранить нельзя. Были выбраны: ${names}.`,
    signIn: 'Войти',
    newTab: 'откроется в\u00a0новой вкладке',
    comeBack: 'Войдите, вернитесь на\u00a0эту вкладку и\u00a0отправьте. Форма уйдёт от\u00a0имени того, кто войдёт.',
    again: 'Отправить ещё раз',
  },
};

const en: typeof ru = {
  service: 'My Initiatives',
  university: 'MCU',
  retry: 'Try again',
  away: {
    title: 'The service is temporarily unavailable',
    text: 'We can’t open the data right now. Requests that were sent are not lost. Try again in a minute.',
  },
  kept: {
    over: {
      title: 'Your session has ended',
      text: 'The form was not sent: you need to sign in again. Everything you filled in is still on this page.',
    },
    away: {
      title: 'Could not send',
      text: 'The service can’t open the data right now. Everything you filled in is still on this page: send it in a minute.',
    },
    failed: {
      title: 'Could not send',
      text: 'Something went wrong on our side. Everything you filled in is still on this page: send it again now or later.',
    },
    denied: {
      title: 'Could not send',
      text: 'This needs another role or account. Everything you filled in is still on this page.',
    },
    missing: {
      title: 'Could not send',
      text: 'This page is not there, or is open to another account. Everything you filled in is still here.',
    },
    tooMany: {
      title: 'Too many actions in a row',
      text: 'Everything you filled in is still on this page: send it in a few minutes.',
    },
    typed: (nth, count) => (count === 1 ? 'Your text' : `Your text, ${nth} of ${count}`),
    files: (nth, count) => (count === 1 ? 'Choose the files again' : `Choose the files again, ${nth} of ${count}`),
    lostFiles: (names) => `Files can’t be kept. You had chosen: ${names}.`,
    signIn: 'Sign in',
    newTab: 'opens in a new tab',
    comeBack: 'Sign in, come back to this tab and send. The form goes in the name of whoever signs in.',
    again: 'Send again',
  },
};

/** What the pages that stand by themselves say: they are shown where nothing else can be. */
export const plainTexts: Record<Locale, typeof ru> = { ru, en };
