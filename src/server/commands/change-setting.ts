import { z } from 'zod';
import { type Category, categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import {
  type CategorySettings,
  defaultCategorySettings,
  defaultServiceSettings,
  type ServiceSettings,
} from '#regulation/settings.ts';
import { forgetSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { optionalText } from './inputs.ts';

const days = (most: number) => z.coerce.number().int().min(0).max(most);
const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', 'on', '']).transform((text) => text === 'true' || text === 'on'),
]);

const category = z.strictObject({
  leadDays: days(60),
  responseDays: days(60).refine((n) => n >= 1),
  responseMode: z.enum(['earlier', 'after_receipt', 'before_event']),
  latePolicy: z.enum(['accept_flag', 'block']),
  retentionDays: z.coerce.number().int().min(30).max(36500),
} satisfies Record<keyof CategorySettings, z.ZodType>);

const service = z.strictObject({
  replyDays: days(30),
  leadCountMode: z.enum(['inclusive', 'clear']),
  operatorReviewDays: days(30),
  clientMessageTargetDays: days(30),
  agentRefusal: z.enum(['operator_confirms', 'direct']),
  operatorMaySetInProgress: flag,
  operatorAnswerCounts: flag,
  withdrawalAutoClose: flag,
  allowReopen: flag,
  reopenDays: z.coerce.number().int().min(1).max(365),
  allowOtherRefusalGround: flag,
  agentsSeeUnassigned: flag,
  autoAssign: flag,
  showStaffNames: flag,
  agentCapacity: z.coerce.number().int().min(1).max(1000),
  feedbackAuto: z.strictObject({ done: flag, refused: flag, closed: flag }),
  consentMode: z.enum(['separate_document', 'off']),
  minorPolicy: z.enum(['none', 'ask_operator', 'require_parent_paper']),
} satisfies Record<keyof ServiceSettings, z.ZodType>);

const input = z.object({
  /** `service`, or a category's code. */
  scope: z.enum(['service', ...categories]),
  values: z.record(z.string(), z.unknown()),
  /** The version that the person saw; another one in force is a conflict. */
  version: z.coerce.number().int().min(0).optional(),
  reason: optionalText(1000),
});

/**
 * R-4.6.1/1, section 7. The Operator changes settings of the service or of a category: kept with who, when, before and after;
 * they act on what is sent from then on, requests keep what they were sent under. Throws ZodError naming each wrong setting.
 */
export const changeSetting = command(input, async (act, { scope, values, version, reason }) => {
  ensureOperator(act.actor);
  const name = scope === 'service' ? 'service' : `category.${scope}`;
  const before = await inForce(act, name, scope);
  if (version !== undefined && version !== before.version) throw new RuleError('stale');

  const shape = scope === 'service' ? service : category;
  const after = shape.parse({ ...before.values, ...values });
  const row = { name, value: JSON.stringify(after), version: before.version + 1, changed_at: act.now };

  await act.trx
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
  await act.trx
    .insertInto('settings_history')
    .values({
      name,
      before: JSON.stringify(before.values),
      after: JSON.stringify(after),
      reason: reason || null,
      actor: act.actor.id,
      at: act.now,
    })
    .execute();
  forgetSettings();
});

async function inForce({ trx }: Act, name: string, scope: 'service' | Category) {
  const row = await trx
    .selectFrom('settings')
    .select(['value', 'version'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst();
  const defaults = scope === 'service' ? defaultServiceSettings : defaultCategorySettings(scope);

  return { values: { ...defaults, ...(row?.value as object | undefined) }, version: row?.version ?? 0 };
}
