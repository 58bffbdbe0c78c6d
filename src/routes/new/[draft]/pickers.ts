import { textOf, type TypedValues } from '#lib/forms/typed.ts';
import type { Locale } from '#messages/format.ts';
import { loadParts } from '#messages/parts.ts';
import type { Messages } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';
import type { Pickers } from './step-props.ts';

const loaders: Partial<Record<Category, () => Promise<Pickers>>> = {
  rooms: async () => ({ RoomPicker: (await import('./RoomPicker.svelte')).default }),
  media: async () => ({ StudioPicker: (await import('./StudioPicker.svelte')).default }),
  transport: async () => ({ VehicleHint: (await import('./VehicleHint.svelte')).default }),
};

/** 3.2.3. Whether there is something to choose from yet: of rooms once it is known where and of what type. */
export function mayChoose(category: Category, { building, roomType }: TypedValues): boolean {
  return category in loaders && (category !== 'rooms' || Boolean(textOf(building) && textOf(roomType)));
}

/** 3.2.3. Free and busy, with its texts, only where and when there is something of it to choose from. */
export async function loadPickers(category: Category, lang: Locale, t: Messages): Promise<Pickers> {
  const [pickers, texts] = await Promise.all([loaders[category]?.() ?? {}, loadParts(lang, ['choosing'])]);
  Object.assign(t, texts);
  return pickers;
}
