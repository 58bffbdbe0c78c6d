import { describe, expect, test } from 'vitest';
import { replay, type Step } from './replay.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
const sent: Step = { actor: 'a', event: 'sent', role: 'client', details: {}, at: at(8) };
const accepted: Step = { actor: 'a', event: 'accepted', role: 'operator', details: {}, at: at(9) };
const assigned: Step = {
  actor: 'a',
  event: 'assigned',
  role: 'operator',
  details: { before: [], after: [{ id: 'a', lead: true }] },
  at: at(9),
};

describe('3.1.4 a history leads to a state', () => {
  test('by the table of the regulation', () => {
    const asked: Step = { actor: 'a', event: 'question_asked', role: 'agent', details: {}, at: at(10) };
    const wrote: Step = { actor: 'a', event: 'message_sent', role: 'client', details: {}, at: at(11) };
    const answered: Step = { actor: 'a', event: 'answered', role: 'agent', details: {}, at: at(12) };

    expect(replay([sent, accepted, assigned, asked])).toMatchObject({
      stage: 'in_review',
      waiting: 'client',
      lead: 'a',
    });
    expect(replay([sent, accepted, assigned, asked, wrote])).toMatchObject({ waiting: 'staff' });
    expect(replay([sent, accepted, assigned, asked, wrote, answered])).toMatchObject({
      stage: 'in_progress',
      waiting: 'none',
    });
  });

  test('an offer lasts until it is decided, or its Agent is gone', () => {
    const offered: Step = { actor: 'a', event: 'refusal_offered', role: 'agent', details: {}, at: at(10) };
    const refused: Step = {
      actor: 'a',
      event: 'refused',
      role: 'operator',
      details: { ground: 'agent_no_reply' },
      at: at(11),
    };
    const redirected: Step = {
      actor: 'a',
      event: 'redirected',
      role: 'operator',
      details: { before: [{ id: 'a', lead: true }], after: [{ id: 'b', lead: true }] },
      at: at(11),
    };

    expect(replay([sent, accepted, assigned, offered])).toMatchObject({ offer: 'refusal by a' });
    expect(replay([sent, accepted, assigned, offered, redirected])).toMatchObject({ offer: null, lead: 'b' });
    expect(replay([sent, accepted, assigned, offered, refused])).toMatchObject({
      offer: null,
      stage: 'refused',
      outcome: 'agent_no_reply',
      finishedAt: at(11).getTime(),
    });
  });

  test('says so where a step is missing, in another place, or tells another state than the table', () => {
    const answered: Step = {
      actor: 'a',
      event: 'answered',
      role: 'agent',
      details: { from: { stage: 'in_review', waiting: 'none' }, to: { stage: 'in_progress', waiting: 'none' } },
      at: at(12),
    };

    expect(() => replay([accepted])).toThrow('begin with sending');
    expect(() => replay([sent, answered])).toThrow('from in_review/none, not open/none');
    expect(() => replay([sent, { ...accepted, at: at(7) }])).toThrow('earlier than the step before');
    expect(() =>
      replay([sent, accepted, { ...answered, details: { to: { stage: 'done', waiting: 'none' } } }]),
    ).toThrow('to done/none, not in_progress/none');
  });
});
