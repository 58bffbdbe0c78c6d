import { describe, expect, test } from 'vitest';
import { aFreeDay, anOperator, aPromisedRequest, aRequest, present, resourceId } from '../../../test/factories.ts';
import { requestCard } from './card.ts';
import { reviewOf } from './review.ts';

async function codesOf(number: string): Promise<string[]> {
  const card = await requestCard(await anOperator(), number, present);
  return (await reviewOf(card, present)).map(({ code, ok }) => `${ok ? '+' : '−'} ${code}`);
}

describe('R-4.6.3/1 the checklist looks at the bookings of that time', () => {
  test('a wished room that nobody has', async () => {
    const { number } = await aRequest({ serviceDate: aFreeDay(), fields: { room: await resourceId('214') } });
    expect(await codesOf(number)).toEqual(['+ fields_given', '+ in_time', '+ room_fits', '+ room_free']);
  });

  test('one that was promised to somebody else, with another that is free; its own promise is no obstacle', async () => {
    const serviceDate = aFreeDay();
    const promised = await aPromisedRequest({ serviceDate, fields: { room: await resourceId('214') } });
    const { number } = await aRequest({ serviceDate, fields: { room: await resourceId('214'), attendees: 28 } });

    expect(await codesOf(number)).toContain('− room_taken');
    expect(await codesOf(promised.number)).toContain('+ room_free');
  });

  test('stock', async () => {
    const { number } = await aRequest({
      category: 'souvenirs',
      fields: { items: [{ item: await resourceId('Кружка белая'), quantity: 1000 }], audience: ['winners'] },
    });
    expect(await codesOf(number)).toContain('− stock_short');
  });
});
