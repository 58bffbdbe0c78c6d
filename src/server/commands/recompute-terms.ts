import { z } from 'zod';
import { calendarFrom } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import { changesOfTerms } from '../db/changes-of-terms.ts';
import { cardRows, subjectOf } from '../db/card-rows.ts';
import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { text } from './inputs.ts';
import { record } from './record.ts';

const input = z.object({ reason: text(1000), numbers: z.array(text(40)).min(1).max(1000) });

/**
 * R-TIME/6. The Operator counts the terms of working requests anew on purpose, those that the preview showed; old and new
 * stand in each one's history.
 */
export const recomputeTerms = command(input, async (act, { reason, numbers }) => {
  ensureOperator(act.actor);
  const calendar = await calendarFrom(act.trx);
  const { terms } = await theSettings();
  let changed = 0;

  for (const number of numbers.toSorted()) {
    await act.trx.selectFrom('requests').select('id').where('number', '=', number).forUpdate().executeTakeFirst();
    const row = await cardRows(act.trx).where('requests.number', '=', number).executeTakeFirst();
    const change = row && changesOfTerms(row, terms(row.category), calendar, act.now);
    if (!row || !change) continue;

    await changeRequest(act, { row, subject: subjectOf(row) }, change.after);
    await record(
      act,
      row.id,
      'edited',
      { reason, before: change.before, after: change.after, recomputed: true },
      'operator',
    );
    changed += 1;
  }

  return { changed };
});
