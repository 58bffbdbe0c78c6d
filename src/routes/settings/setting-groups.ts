import type { Messages } from '#messages/ru.ts';
import type { CategorySettings, ServiceSettings } from '#regulation/settings.ts';

type Name = keyof ServiceSettings | keyof CategorySettings;
type Touch = keyof Messages['settings']['touch'];

/** One setting on the page: the clause it follows from and what a change of it touches. */
export interface SettingRow {
  name: Name;
  clause: string;
  touch: Touch;
}

/** Section 7 of the rules, of a category. */
export const categoryRows: SettingRow[] = [
  { name: 'leadDays', clause: '4.1.1', touch: 'terms' },
  { name: 'latePolicy', clause: '4.1.1', touch: 'terms' },
  { name: 'responseDays', clause: '4.4.1', touch: 'terms' },
  { name: 'responseMode', clause: '4.4.1', touch: 'terms' },
];

/** Section 7 of the rules, of the service. Those are left out of which nothing depends yet. */
export const serviceGroups: { id: keyof Messages['settings']['groups']; rows: SettingRow[] }[] = [
  {
    id: 'terms',
    rows: [
      { name: 'replyDays', clause: '4.2.2', touch: 'terms' },
      { name: 'leadCountMode', clause: '4.1.1', touch: 'terms' },
      { name: 'operatorAnswerCounts', clause: '4.4.1', touch: 'now' },
    ],
  },
  {
    id: 'targets',
    rows: [
      { name: 'operatorReviewDays', clause: '3.2.2', touch: 'operatorReviewDays' },
      { name: 'clientMessageTargetDays', clause: '4.4.3', touch: 'clientMessageTargetDays' },
    ],
  },
  {
    id: 'work',
    rows: [
      { name: 'autoAssign', clause: '3.1.3', touch: 'autoAssign' },
      { name: 'agentsSeeUnassigned', clause: '2.1', touch: 'agentsSeeUnassigned' },
      { name: 'agentCapacity', clause: '3.1.3', touch: 'now' },
      { name: 'operatorMaySetInProgress', clause: '3.2.3', touch: 'now' },
      { name: 'showStaffNames', clause: '2.3', touch: 'over' },
    ],
  },
  {
    id: 'ends',
    rows: [
      { name: 'agentRefusal', clause: '4.3.3', touch: 'agentRefusal' },
      { name: 'allowOtherRefusalGround', clause: '4.5.1', touch: 'now' },
      { name: 'withdrawalAutoClose', clause: '4.2.3', touch: 'withdrawalAutoClose' },
      { name: 'allowReopen', clause: '3.2.6', touch: 'over' },
      { name: 'reopenDays', clause: '3.2.6', touch: 'over' },
      { name: 'feedbackAuto', clause: '4.5.2', touch: 'next' },
    ],
  },
  { id: 'data', rows: [{ name: 'consentMode', clause: '1.6', touch: 'consentMode' }] },
];

/** What can be chosen where a setting is a word. */
export const choicesOf: Partial<Record<Name, readonly string[]>> = {
  responseMode: ['earlier', 'after_receipt', 'before_event'],
  latePolicy: ['accept_flag', 'block'],
  leadCountMode: ['inclusive', 'clear'],
  agentRefusal: ['operator_confirms', 'direct'],
  consentMode: ['separate_document', 'off'],
};
