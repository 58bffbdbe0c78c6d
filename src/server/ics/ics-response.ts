import { dispositionOf } from '../files/response.ts';

/** A calendar as an answer: nothing on the way keeps it. */
export function icsResponse(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': dispositionOf('attachment', name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
