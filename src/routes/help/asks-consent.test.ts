import { expect, test } from 'vitest';
import { setService } from '../../../test/factories.ts';
import { asksConsent } from './asks-consent.server.ts';

test('1.6 the help and the page of the consent follow the setting', async () => {
  expect(await asksConsent()).toBe(true);
  await setService({ consentMode: 'off' });
  expect(await asksConsent().finally(() => setService({}))).toBe(false);
});
