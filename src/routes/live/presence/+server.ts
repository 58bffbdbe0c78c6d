import type { RequestHandler } from '@sveltejs/kit';
import { z } from 'zod';
import { NotFound } from '#server/errors.ts';
import { doings, showPresence } from '#server/live/presence.ts';

const input = z.object({ number: z.string().max(40), doing: z.enum(doings) });

/** «Кто смотрит, кто пишет»: one colleague's browser says it, the others' hear it. */
export const POST: RequestHandler = async ({ locals: { actor }, request }) => {
  if (!actor) return new Response(null, { status: 401 });
  const said = input.safeParse(await request.json().catch(() => null));
  if (!said.success) return new Response(null, { status: 400 });

  try {
    await showPresence(actor, said.data.number, said.data.doing);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
};
