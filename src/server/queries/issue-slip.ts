import { rowsIn, textIn } from '#regulation/forms/values.ts';
import { type Actor, isAssigned, isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Unit } from '#regulation/stock.ts';
import { now as clock } from '../clock.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { NotFound } from '../errors.ts';
import { requestCard } from './card.ts';

export type IssueSlip = Awaited<ReturnType<typeof issueSlip>>;

/**
 * 3.2.3. What is handed out by the answer of a souvenirs request, for the Operators and its Agents. NotFound for others and
 * for other categories; RuleError `wrong_status` while there is no answer.
 */
export async function issueSlip(actor: Actor, number: string, now = clock()) {
  const card = await requestCard(actor, number, now);
  const isStaff = actor.id !== card.client.id && (isOperator(actor) || isAssigned(actor, card.subject));
  if (!isStaff || card.category !== 'souvenirs') throw new NotFound();
  if (!card.answer || (card.stage !== 'in_progress' && card.stage !== 'done'))
    throw new RuleError('wrong_status', { status: card.status });

  const lists = await dictionaries();
  const { result } = card.answer;
  const known = new Map([...lists.resources, ...lists.retired.resources].map((one) => [one.id, one]));

  return {
    number: card.number,
    title: card.title,
    eventDate: card.eventDate,
    eventTime: card.eventTime,
    organisation:
      card.organisationOther ?? lists.organisations.find(({ code }) => code === card.organisation)?.name ?? null,
    recipient: textIn(card.fields, 'recipient') ?? card.client.name,
    place: textIn(result, 'place') ?? '',
    date: textIn(result, 'date') ?? card.serviceDate,
    from: textIn(result, 'from'),
    to: textIn(result, 'to'),
    agent: card.lead?.name ?? null,
    answeredAt: new Date(card.answer.at),
    items: rowsIn(result, 'items').map((row) => {
      const item = known.get(textIn(row, 'item') ?? '');
      const unit: Unit = item?.unit ?? 'piece';
      return { name: item?.name ?? textIn(row, 'name') ?? '', unit, quantity: Number(row.quantity) };
    }),
  };
}
