import { createRoute, z } from '@hono/zod-openapi';
import { filePurposes } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { keepFile } from '../commands/keep-file.ts';
import { type Upload, readUpload } from '../files/multipart.ts';
import { FileRefused } from '../files/refused.ts';
import { fileResponse } from '../files/response.ts';
import { fileOf } from '../queries/file.ts';
import { env } from '../env.ts';
import type { Call } from './context.ts';
import { idempotencyKey } from './inputs.ts';
import { makeOnce } from './once.ts';
import { Refused } from './refuse.ts';
import { newApi, problems, reading, signedIn } from './routes.ts';
import { file } from './schemas.ts';

const tag = 'Files';

/** The largest file of all purposes, with room for what is around it. */
const mostBytes = 51 * 1024 * 1024;

const sending = createRoute({
  method: 'post',
  path: '/files',
  tags: [tag],
  summary: 'Send a file, to be used once by a request or message of the same person (3.1.1)',
  security: signedIn,
  request: {
    headers: idempotencyKey,
    query: z.object({ purpose: z.enum(filePurposes).optional().openapi({ description: 'Instead of the field' }) }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              purpose: { type: 'string', enum: [...filePurposes], default: 'attachment' },
              file: { type: 'string', format: 'binary' },
            },
            required: ['file'],
          },
        },
      },
    },
  },
  responses: {
    201: { description: 'Kept', content: { 'application/json': { schema: file } } },
    ...problems(400, 401, 413, 415, 422, 429),
  },
});

const one = createRoute({
  ...reading({
    path: '/files/{id}',
    tag,
    summary: 'The content, to whoever may see its request (3.1.1)',
    answer: z.unknown(),
  }),
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: {
      description: 'The file, to be saved',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(401, 404),
  },
});

export const files = newApi()
  .openapi(sending, async (c) => {
    const { arrived, purpose } = await uploadOf(c, c.req.valid('query').purpose);

    return makeOnce(c, [arrived.sha256, arrived.name, purpose].join('\n'), {
      make: (once) => keepFile(c.get('actor'), { arrived, purpose }, { once }),
      show: async ({ id, name, type, size, sha256 }) => ({ id, name, type, size, sha256 }),
      headers: ({ id }) => ({ Location: `${env.BASE_PATH}/api/v1/files/${id}` }),
    });
  })
  .openapi(one, async (c) => {
    const answer = fileResponse(await fileOf(c.get('actor'), c.req.valid('param').id));
    if (c.req.method !== 'HEAD') return answer as never;

    await answer.body?.cancel();
    return new Response(null, answer) as never;
  });

async function uploadOf(c: Call, purpose: string | undefined): Promise<Upload> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*(;|$)/i.test(type)) throw new Refused(415);
  if (!/;\s*boundary=./i.test(type) || !c.req.raw.body) throw new Refused(400);
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw new Refused(413);

  try {
    return await readUpload(c.req.raw.body, type, purpose);
  } catch (error) {
    if (error instanceof FileRefused && error.fault === 'unreadable') throw new Refused(400);
    if (error instanceof RangeError) {
      throw new RuleError('form_incomplete', { errors: [{ field: 'purpose', code: 'choice' }] });
    }
    throw error;
  }
}
