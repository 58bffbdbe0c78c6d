import Bus from '@lucide/svelte/icons/bus';
import Camera from '@lucide/svelte/icons/camera';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Gift from '@lucide/svelte/icons/gift';
import Megaphone from '@lucide/svelte/icons/megaphone';
import Printer from '@lucide/svelte/icons/printer';
import type { Category } from '#regulation/codes.ts';

/** A picture for each category, always beside its name; in the order in which students ask. */
export const categoryIcons: Record<Category, typeof Bus> = {
  rooms: DoorOpen,
  printing: Printer,
  souvenirs: Gift,
  transport: Bus,
  media: Camera,
  information: Megaphone,
};
