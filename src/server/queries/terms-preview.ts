import { calendarFrom } from '../db/calendar.ts';
import { changesOfTerms } from '../db/changes-of-terms.ts';
import { db } from '../db/database.ts';
import { theSettings } from '../db/settings.ts';
import { now as clock } from '../clock.ts';

/** R-TIME/6. Which working requests would get other terms if they were counted anew by the calendar as it stands. */
export async function termsPreview(now = clock()) {
  const [calendar, { terms }] = [await calendarFrom(db), await theSettings()];
  const rows = await db
    .selectFrom('requests')
    .selectAll()
    .where('stage', 'in', ['open', 'in_review', 'in_progress'])
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .execute();

  return rows.flatMap((row) => {
    const change = changesOfTerms(row, terms(row.category), calendar, now);
    return change ? [{ number: row.number, title: row.title, category: row.category, ...change }] : [];
  });
}
