import type { Locale } from '#messages/format.ts';

/** What the API itself says, beside the rules of the regulation. */
interface Texts {
  title: string;
  detail: string;
}

export type OwnStatus = 400 | 401 | 403 | 404 | 405 | 412 | 413 | 415 | 422 | 500 | 503;

export const texts: Record<Locale, Record<OwnStatus, Texts>> = {
  ru: {
    400: {
      title: 'Запрос не читается',
      detail: 'Тело или заголовок запроса не удалось прочитать. Проверьте их запись.',
    },
    401: {
      title: 'Нужно войти',
      detail: 'Передайте личный токен в заголовке Authorization: Bearer или войдите в сервис в браузере.',
    },
    403: { title: 'Запрос с чужого сайта', detail: 'Действие принимается только со страниц самого сервиса.' },
    404: { title: 'Не найдено', detail: 'Такого адреса нет. Список вызовов: /api/v1/openapi.json.' },
    405: { title: 'Так нельзя', detail: 'У этого адреса нет такого действия. Возможные названы в заголовке Allow.' },
    412: { title: 'Обращение изменилось', detail: 'Обращение изменилось, пока вы работали. Проверьте и повторите.' },
    413: { title: 'Слишком много данных', detail: 'Тело запроса больше допустимого. Сократите его.' },
    415: { title: 'Другой вид данных', detail: 'Передайте тело в виде, который назван в описании вызова.' },
    422: { title: 'Проверьте данные', detail: 'Проверьте названные поля и повторите.' },
    500: { title: 'Ошибка сервиса', detail: 'Ошибка на нашей стороне. Повторите; если не поможет, вернитесь позже.' },
    503: {
      title: 'Сервис временно недоступен',
      detail: 'Сейчас мы не можем открыть данные. Отправленные обращения не потеряны. Повторите через минуту.',
    },
  },
  en: {
    400: { title: 'Not readable', detail: 'The body or a header of the call can’t be read. Check how it is written.' },
    401: {
      title: 'Sign in first',
      detail: 'Send a personal token in the header Authorization: Bearer, or sign in with the browser.',
    },
    403: { title: 'A call from another site', detail: 'Actions are taken from pages of this service only.' },
    404: { title: 'Not found', detail: 'There is no such address. All calls: /api/v1/openapi.json.' },
    405: {
      title: 'Not this way',
      detail: 'This address has no such action. The header Allow names the possible ones.',
    },
    412: { title: 'The request has changed', detail: 'The request changed while you were working. Check and repeat.' },
    413: { title: 'Too much data', detail: 'The body of the call is larger than allowed. Make it smaller.' },
    415: { title: 'Another kind of data', detail: 'Send the body in the form that the description of the call names.' },
    422: { title: 'Check the data', detail: 'Check the fields that are named and repeat.' },
    500: {
      title: 'A fault of the service',
      detail: 'This is our fault. Try again; if it does not help, come back later.',
    },
    503: {
      title: 'The service is temporarily unavailable',
      detail: 'We can’t open the data right now. Requests that were sent are not lost. Repeat in a minute.',
    },
  },
};
