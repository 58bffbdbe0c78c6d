import { createHash, randomUUID } from 'node:crypto';
import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Person } from '#server/auth/sessions.ts';
import type { Options } from '#server/commands/command.ts';
import { correctStock } from '#server/commands/correct-stock.ts';
import { AlreadyDone } from '#server/commands/once.ts';
import { receiveStock } from '#server/commands/receive-stock.ts';
import { writeOffStock } from '#server/commands/write-off-stock.ts';
import { NotFound } from '#server/errors.ts';
import { movementsOf, stockItem } from '#server/queries/stock.ts';
import { formAction, textOf, textsOf } from '../../../form-action.ts';
import { staffOnly } from '../../staff-only.ts';
import type { Actions, PageServerLoad } from './$types';

const doings = ['receive', 'writeOff', 'correct'] as const;

/** ux 4.2 «Stock». One item: what there is of it, how it moved, and the forms that move it. */
export const load: PageServerLoad = async (event) => {
  const actor = staffOnly(event);
  const { params, url } = event;
  const before = /^\d{1,18}$/.exec(url.searchParams.get('before') ?? '')?.[0];
  const item = await stockItem(params.id).catch((cause: unknown) => {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  });

  return {
    title: item.name,
    item,
    movements: await movementsOf(actor, item.id, before ? { before } : {}),
    before,
    done: doings.find((name) => name === url.searchParams.get('done')),
    /** Of the forms of this page: a form that is sent twice moves the stock once. */
    key: randomUUID(),
  };
};

type Move = (actor: Person, form: FormData, item: string, options: Options) => Promise<unknown>;

function moving(name: (typeof doings)[number], move: Move) {
  return formAction(name, async (actor, form, { params }) => {
    const item = params.id ?? '';
    const hash = createHash('sha256')
      .update(JSON.stringify(textsOf(form)))
      .digest('base64url');
    try {
      await move(actor, form, item, { once: { key: `stock.${item}.${hash}`, hash } });
    } catch (cause) {
      if (!(cause instanceof AlreadyDone)) throw cause;
    }
    redirect(303, `${resolve('/resources/stock/[id]', { id: item })}?done=${name}`);
  });
}

export const actions: Actions = {
  receive: moving('receive', (actor, form, item, options) =>
    receiveStock(actor, { item, quantity: textOf(form, 'quantity'), reason: textOf(form, 'reason') }, options),
  ),

  writeOff: moving('writeOff', (actor, form, item, options) =>
    writeOffStock(actor, { item, quantity: textOf(form, 'quantity'), reason: textOf(form, 'reason') ?? '' }, options),
  ),

  correct: moving('correct', (actor, form, item, options) =>
    correctStock(
      actor,
      { item, counted: textOf(form, 'counted'), seen: textOf(form, 'seen'), reason: textOf(form, 'reason') ?? '' },
      options,
    ),
  ),
};
