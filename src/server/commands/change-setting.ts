import { z } from 'zod';
import { type Category, categories } from '#regulation/codes.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
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

/** As it comes from a form or a program; an empty field is no zero. */
const digits = z.union([z.number(), z.string().trim().regex(/^\d+$/).transform(Number)]);
const whole = ([min, max]: readonly [number, number]) => digits.pipe(z.number().int().min(min).max(max));
const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', 'on', '']).transform((text) => text === 'true' || text === 'on'),
]);

/** The least and the most that a number may be. */
const bounds = {
  leadDays: [0, 60],
  responseDays: [1, 60],
  retentionDays: [30, 36500],
  replyDays: [0, 30],
  operatorReviewDays: [0, 30],
  clientMessageTargetDays: [0, 30],
  reopenDays: [1, 365],
  agentCapacity: [1, 1000],
} as const satisfies Record<string, readonly [number, number]>;

const category = z.strictObject({
  leadDays: whole(bounds.leadDays),
  responseDays: whole(bounds.responseDays),
  responseMode: z.enum(['earlier', 'after_receipt', 'before_event']),
  latePolicy: z.enum(['accept_flag', 'block']),
  retentionDays: whole(bounds.retentionDays),
} satisfies Record<keyof CategorySettings, z.ZodType>);

const service = z.strictObject({
  replyDays: whole(bounds.replyDays),
  leadCountMode: z.enum(['inclusive', 'clear']),
  operatorReviewDays: whole(bounds.operatorReviewDays),
  clientMessageTargetDays: whole(bounds.clientMessageTargetDays),
  agentRefusal: z.enum(['operator_confirms', 'direct']),
  operatorMaySetInProgress: flag,
  operatorAnswerCounts: flag,
  withdrawalAutoClose: flag,
  allowReopen: flag,
  reopenDays: whole(bounds.reopenDays),
  allowOtherRefusalGround: flag,
  agentsSeeUnassigned: flag,
  autoAssign: flag,
  showStaffNames: flag,
  agentCapacity: whole(bounds.agentCapacity),
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
 * they act on what is sent from then on, requests keep what they were sent under. Nothing is kept where nothing changes.
 * Throws RuleError `form_incomplete` naming each wrong setting.
 */
export const changeSetting = command(input, async (act, { scope, values, version, reason }) => {
  ensureOperator(act.actor);
  const name = scope === 'service' ? 'service' : `category.${scope}`;
  const before = await inForce(act, name, scope);
  if (version !== undefined && version !== before.version) throw new RuleError('stale');

  const after = checked(scope, { ...before.values, ...values });
  if (JSON.stringify(after) === JSON.stringify(checked(scope, before.values))) return;
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

function checked(scope: 'service' | Category, values: object) {
  const { data, error } = (scope === 'service' ? service : category).safeParse(values);
  if (error) throw new RuleError('form_incomplete', { errors: error.issues.flatMap(errorsOf) });

  return data;
}

/** A number is told with its bounds. */
function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const field = issue.path.join('.');
  const [min, max] = (bounds as Record<string, readonly [number, number]>)[field] ?? [];

  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: key, code: 'unknown' }));
  return [max === undefined ? { field, code: 'choice' } : { field, code: 'number', params: { min, max } }];
}

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
