import type { api as source } from '../ru/api.ts';

/** Words of the readable page of the API, in English; what a call does is said by the document itself. */
export const api: typeof source = {
  title: 'API',
  intro:
    'Requests can be sent, read and answered by a program, too. Answers are JSON; dates are YYYY-MM-DD, instants ISO 8601 in UTC, times HH:MM of Moscow.',
  token:
    'Send a personal token in the header Authorization: Bearer. The administrator of the service makes it; it expires and can be taken back.',
  document: 'Full description (OpenAPI 3.1)',
  errors:
    'A refusal comes as application/problem+json: rule and clause name the rule and the clause of the Regulation, errors the fields, detail is a sentence for people in the language of Accept-Language.',
  versions:
    'The ETag of a request is its version. Send it in If-Match, and nothing is done where the request has changed (412). Idempotency-Key protects from sending twice: for 24 hours the same key and body get the same answer.',
  parameters: 'Parameters',
  required: 'required',
  tags: {
    People: 'People',
    'Categories and terms': 'Categories, terms and the calendar',
    'Places and things': 'Places and things',
    Requests: 'Requests',
    Actions: 'Actions on a request',
    Files: 'Files',
  },
  calls: {},
};
