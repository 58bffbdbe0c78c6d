import { theSettings } from '#server/db/settings.ts';

/** R-1.6/P4. Whether the University's ground is the consent of a person: then the help speaks of it. */
export async function asksConsent(): Promise<boolean> {
  const { service } = await theSettings();
  return service.consentMode !== 'off';
}
