import type { RequestHandler } from '@sveltejs/kit';
import { z } from 'zod';
import { saveMessageDraft } from '#server/commands/save-message-draft.ts';
import { NotFound } from '#server/errors.ts';
import { requestCard } from '#server/queries/card.ts';
import { composing } from '#server/queries/composing.ts';

const input = saveMessageDraft.input.omit({ number: true });

/** 4.3.2. What one of the staff types is kept as they type; where an answer came back meanwhile, that is told instead. */
export const PUT: RequestHandler = async ({ locals: { actor }, params, request }) => {
  if (!actor) return new Response(null, { status: 401 });

  try {
    const typed = input.parse(await request.json().catch(() => null));
    const { savedAt } = await saveMessageDraft(actor, { ...typed, number: params.number ?? '' });
    if (savedAt) return Response.json({ savedAt });

    const drafts = await composing(actor, await requestCard(actor, params.number ?? ''));
    return Response.json({ cameBack: drafts[typed.kind] });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    if (error instanceof z.ZodError) return new Response(null, { status: 400 });
    throw error;
  }
};
