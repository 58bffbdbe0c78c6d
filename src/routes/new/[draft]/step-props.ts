import type { TypedValues } from '#lib/forms/typed.ts';
import type { PageServerData } from './$types';
import type RoomPicker from './RoomPicker.svelte';
import type StudioPicker from './StudioPicker.svelte';
import type VehicleHint from './VehicleHint.svelte';

/** 3.2.3. What helps to choose, where the category has it. */
export interface Pickers {
  RoomPicker?: typeof RoomPicker;
  StudioPicker?: typeof StudioPicker;
  VehicleHint?: typeof VehicleHint;
}

/** What each step is given; it may change what was typed. */
export interface StepProps {
  data: PageServerData & { today: string; now: string; pickers: Pickers };
  problems: Record<string, string>;
  common: TypedValues;
  fields: TypedValues;
  /** Something was chosen without a field of the form. */
  onpick: () => void;
}
