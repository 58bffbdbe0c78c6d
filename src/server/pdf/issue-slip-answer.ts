import type { Locale } from '#messages/format.ts';
import { slip as en } from '#messages/en/slip.ts';
import { slip as ru } from '#messages/ru/slip.ts';
import { dispositionOf } from '../files/response.ts';
import type { IssueSlip } from '../queries/issue-slip.ts';
import { now } from '../clock.ts';
import { issueSlipPdf } from './issue-slip.ts';

interface Asked {
  by: string;
  lang: Locale;
  /** To be saved rather than shown. */
  save: boolean;
}

/** 3.2.3. The slip as an answer: it has a name in it, so nothing on the way keeps it. */
export async function issueSlipAnswer(slip: IssueSlip, { by, lang, save }: Asked): Promise<Response> {
  const bytes = await issueSlipPdf(slip, { by, at: now(), lang });
  const name = (lang === 'en' ? en : ru).fileName(slip.number);

  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': dispositionOf(save ? 'attachment' : 'inline', name),
      'content-security-policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
