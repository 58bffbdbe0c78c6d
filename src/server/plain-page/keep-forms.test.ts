import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { keepForms } from './keep-forms.ts';

const address = 'http://localhost/tickets/settings?/setting';
const handle = keepForms(() => ({ base: '/tickets', lang: 'ru', theme: 'auto', special: '', styles: '' }), '');
const signIn = () => new Response(null, { status: 303, headers: { location: '/tickets/sign-in?next=%2Ftickets' } });
const fault = () => new Response('fault', { status: 500, headers: { 'set-cookie': 'a=1' } });

describe('a form that a browser sent by itself', () => {
  test.for([
    ['without a session', signIn, {}, 401, 'Сеанс закончился'],
    ['in a fault', fault, {}, 500, 'Ошибка на\u00a0нашей стороне'],
    ['without the database', fault, { databaseAway: true }, 503, 'отправьте через минуту'],
    ['to a page of others', () => status(404), { isError: true }, 404, 'другой учётной записи'],
  ] as const)('%s is given back', async ([, answer, locals, code, said]) => {
    const { response } = await sent({ answer, locals });
    const page = await response.text();

    expect(response.status).toBe(code);
    expect(page).toContain(said);
    expect(page).toContain('Срок ответа</textarea>');
  });

  test.for([
    ['that is done, where only the page after it fails', fault, { taken: true }, 500],
    ['that its own page refuses', () => status(422), {}, 422],
    ['that is taken', () => status(303), {}, 303],
    ['that is not there, refused by its own page', () => status(404), {}, 404],
  ] as const)('%s is answered as ever', async ([, answer, locals, code]) => {
    const { response } = await sent({ answer, locals });
    expect(response.status).toBe(code);
    expect(await response.text()).not.toContain('Срок ответа');
  });

  test('the action reads it, and it is given back after that; cookies go along', async () => {
    const { response, read } = await sent({ answer: fault, reads: true });
    expect(read).toBe('Срок ответа');
    expect(await response.text()).toContain('Срок ответа</textarea>');
    expect(response.headers.getSetCookie()).toEqual(['a=1']);
  });

  test.for([
    ['a script', { accept: 'application/json' }, address],
    ['a program', {}, 'http://localhost/tickets/api/v1/files'],
    ['JSON', { 'content-type': 'application/json' }, address],
  ] as const)('%s gets the answer itself', async ([, headers, url]) => {
    const { response } = await sent({ answer: fault, headers, url });
    expect(await response.text()).toBe('fault');
  });
});

interface Case {
  answer: () => Response;
  locals?: Partial<App.Locals>;
  reads?: boolean;
  headers?: Record<string, string>;
  url?: string;
}

async function sent({ answer, locals = {}, reads = false, headers = {}, url = address }: Case) {
  const type = 'application/x-www-form-urlencoded';
  const body = new URLSearchParams({ text: 'Срок ответа' }).toString();
  const given = { accept: 'text/html', 'content-type': type, ...headers };
  const request = new Request(url, { method: 'POST', headers: given, body });
  const event = { request, url: new URL(url), locals: { actor: null, ...locals } } as unknown as RequestEvent;

  let read: FormDataEntryValue | null = null;
  const response = await handle({
    event,
    resolve: async () => {
      if (reads) read = (await request.formData()).get('text');
      return answer();
    },
  });
  return { response, read };
}

function status(code: number): Response {
  return new Response(null, { status: code });
}
