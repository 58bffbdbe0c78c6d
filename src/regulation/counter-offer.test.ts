import { describe, expect, test } from 'vitest';
import { offerExpiry } from './counter-offer.ts';
import { endOfDay, moscowMoment } from './days.ts';
import { aSubject, people } from './fixtures.ts';
import { whyNot } from './permissions.ts';
import { defaultServiceSettings } from './settings.ts';
import type { CounterOfferFacts, Subject } from './subject.ts';

const now = moscowMoment('2026-12-07', '12:00');
const { lead, coworker, operator, client, otherStudent } = people;

function offer(changes: Partial<CounterOfferFacts> = {}): CounterOfferFacts {
  return { id: 'offer', by: 'lead', role: 'agent', state: 'open', expiresAt: endOfDay('2026-12-08'), ...changes };
}

function rule(
  actor: typeof lead,
  action: 'counter_offer' | 'accept_offer' | 'decline_offer',
  request: Partial<Subject>,
) {
  return whyNot(actor, action, aSubject(request), now, defaultServiceSettings)?.rule ?? null;
}

describe('R-4.5.1/2 who may offer something else', () => {
  test.for([
    ['the lead, while it is reviewed and all parts are ready', lead, {}, null],
    ['also while an answer of the Client is awaited', lead, { waiting: 'client' }, null],
    ['not a co-worker', coworker, {}, 'lead_only'],
    ['not the Operator', operator, {}, 'lead_only'],
    ['not the Client', client, {}, 'own_request'],
    ['not before it is accepted', lead, { stage: 'open' }, 'wrong_status'],
    ['not once it is answered', lead, { stage: 'in_progress' }, 'wrong_status'],
    ['not after a withdrawal', lead, { withdrawnAt: now }, 'withdrawn'],
    [
      'not while a part is open',
      lead,
      {
        agents: [
          { person: 'lead', part: 'todo' },
          { person: 'coworker', part: 'todo' },
        ],
      },
      'parts_open',
    ],
  ] as const)('%s', ([, actor, changes, expected]) => {
    expect(rule(actor, 'counter_offer', changes as Partial<Subject>)).toBe(expected);
  });
});

describe('R-4.5.1/2, R-4.1.3/1 who may take or decline it', () => {
  const cases: [string, Partial<Subject>, string | null][] = [
    ['the Client while it waits', { counterOffer: offer() }, null],
    ['also after a message in between', { counterOffer: offer(), waiting: 'staff' }, null],
    ['nothing is offered', {}, 'no_offer'],
    ['it is declined already', { counterOffer: offer({ state: 'declined' }) }, 'no_offer'],
    ['it waited too long', { counterOffer: offer({ expiresAt: now }) }, 'offer_expired'],
    ['the Agent took it back', { counterOffer: offer({ state: 'withdrawn' }) }, 'offer_withdrawn'],
    ['a newer one is there', { counterOffer: offer({ state: 'replaced' }) }, 'offer_changed'],
    ['the card was changed', { counterOffer: offer({ state: 'changed' }) }, 'offer_changed'],
    ['somebody else leads now', { counterOffer: offer({ by: 'former' }) }, 'offer_changed'],
    ['an Operator’s stands whoever leads', { counterOffer: offer({ by: 'operator', role: 'operator' }) }, null],
    ['it was taken meanwhile', { counterOffer: offer({ state: 'lost' }) }, 'offer_taken'],
    ['the request is answered', { counterOffer: offer({ state: 'accepted' }), stage: 'in_progress' }, 'wrong_status'],
    ['the request is withdrawn', { counterOffer: offer(), withdrawnAt: now }, 'withdrawn'],
  ];

  test.for(cases)('%s', ([, changes, expected]) => {
    expect(rule(client, 'accept_offer', changes)).toBe(expected);
    expect(rule(client, 'decline_offer', changes)).toBe(expected);
  });

  test('nobody else', () => {
    for (const person of [lead, operator, otherStudent]) {
      expect(rule(person, 'accept_offer', { counterOffer: offer() })).toBe('client_only');
    }
  });
});

describe('R-4.2.2/1 how long an offer stands', () => {
  const begins = moscowMoment('2026-12-10', '14:00');

  test('to the end of the last day for answers', () => {
    expect(offerExpiry('2026-12-08', begins, now)).toEqual(endOfDay('2026-12-08'));
  });
  test('made after it: to the beginning', () => {
    expect(offerExpiry('2026-12-08', begins, moscowMoment('2026-12-09', '10:00'))).toEqual(begins);
  });
  test('never past the beginning', () => {
    expect(offerExpiry('2026-12-12', begins, now)).toEqual(begins);
  });
});
