const texts = {
  ru: {
    title: 'Сервис временно недоступен',
    text: 'Сейчас мы не можем открыть данные. Отправленные обращения не потеряны. Обновите страницу через минуту.',
  },
  en: {
    title: 'The service is temporarily unavailable',
    text: 'We can’t open the data right now. Requests that were sent are not lost. Reload the page in a minute.',
  },
};

/** 503 in plain words while the database is away: a page for people, a problem for the API. */
export function awayPage(path: string, lang: 'ru' | 'en'): Response {
  const { title, text } = texts[lang];
  const headers = { 'retry-after': '10', 'cache-control': 'no-store' };

  if (path.startsWith('/api/')) {
    const problem = { type: 'about:blank', title, status: 503, detail: text };
    return Response.json(problem, { status: 503, headers: { ...headers, 'content-type': 'application/problem+json' } });
  }

  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`;
  return new Response(page, {
    status: 503,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    },
  });
}
