import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { consentText } from '#messages/consent.ru.ts';
import { ownPath } from '#server/auth/own-path.ts';
import { giveConsent } from '#server/commands/give-consent.ts';
import { consentOf } from '#server/queries/consent.ts';
import { asksConsent } from '../help/asks-consent.server.ts';
import { signedIn } from '../new/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** 1.6 (P3). The document as it will be kept, whether this person agreed to it already, and whether the service asks. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = signedIn(locals.actor, url);
  const [given, asks] = await Promise.all([consentOf(actor, consentText.version), asksConsent()]);

  return {
    document: consentText,
    asks,
    givenAt: given?.given_at ?? null,
    next: nextOf(url),
    refused: url.searchParams.has('refused'),
  };
};

export const actions: Actions = {
  give: async ({ locals, request, url }) => {
    const actor = signedIn(
      locals.actor,
      new URL(`${resolve('/consent')}?next=${encodeURIComponent(nextOf(url) ?? '')}`, url),
    );
    const form = await request.formData();

    await giveConsent(actor, { version: String(form.get('version') ?? '') });
    redirect(303, nextOf(url) ?? resolve('/me'));
  },
};

/** Where the person came from; null where they came by themselves. */
function nextOf(url: URL): string | null {
  const base = resolve('/').replace(/\/$/, '');
  const next = url.searchParams.get('next');
  return next ? ownPath(base, next) : null;
}
