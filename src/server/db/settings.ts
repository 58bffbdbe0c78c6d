import type { Category } from '#regulation/codes.ts';
import {
  type CategorySettings,
  type ServiceSettings,
  defaultCategorySettings,
  defaultServiceSettings,
  termSettings,
} from '#regulation/settings.ts';
import type { TermSettings } from '#regulation/terms.ts';
import { beside } from './database.ts';

export interface Settings {
  service: ServiceSettings;
  category(code: Category): CategorySettings;
  terms(code: Category): TermSettings;
  /** The version in force of the service's settings and of a category's, by which a request tells what it was sent under. */
  versions(code: Category): { service: number; category: number };
}

const keepFor = 10_000;
let kept: { settings: Settings; until: number } | undefined;

/** What was changed by this process counts at once. */
export function forgetSettings(): void {
  kept = undefined;
}

/** 4.6.1. The settings in force: rows named `service` and `category.rooms` over the defaults; read anew every ten seconds. */
export async function theSettings(): Promise<Settings> {
  if (kept && kept.until > performance.now()) return kept.settings;

  const rows = await beside.selectFrom('settings').select(['name', 'value', 'version']).execute();
  const set = new Map(rows.map((row) => [row.name, row.value as object]));
  const service = { ...defaultServiceSettings, ...set.get('service') };
  const category = (code: Category) => ({ ...defaultCategorySettings(code), ...set.get(`category.${code}`) });

  const version = (name: string) => rows.find((row) => row.name === name)?.version ?? 0;

  kept = {
    settings: {
      service,
      category,
      terms: (code) => termSettings(category(code), service),
      versions: (code) => ({ service: version('service'), category: version(`category.${code}`) }),
    },
    until: performance.now() + keepFor,
  };

  return kept.settings;
}
