import type { Component } from 'svelte';
import { loadControls } from '#lib/forms/controls.ts';
import { addFieldTexts } from '#lib/texts.ts';
import { loadParts } from '#messages/parts.ts';
import type { Category } from '#regulation/codes.ts';
import type { PageLoadEvent, PageServerData } from './$types';
import type { Pickers, StepProps } from './step-props.ts';
import type { Step } from './steps.ts';

/** What the frame needs to know of a step; not every step changes what was typed. */
type Shown = Component<StepProps, object, 'common' | 'fields'>;

/** Each step by itself: the calendar goes to the step of the date, the controls of a form to the steps that have them. */
const components: Record<Step, () => Promise<{ default: unknown }>> = {
  date: () => import('./DateStep.svelte'),
  details: () => import('./DetailsStep.svelte'),
  event: () => import('./EventStep.svelte'),
  check: () => import('./CheckStep.svelte'),
};

/** 3.2.3. Free and busy only where there is something of it to choose from. */
const pickersOf: Partial<Record<Category, () => Promise<Pickers>>> = {
  rooms: async () => ({ RoomPicker: (await import('./RoomPicker.svelte')).default }),
  media: async () => ({ StudioPicker: (await import('./StudioPicker.svelte')).default }),
  transport: async () => ({ VehicleHint: (await import('./VehicleHint.svelte')).default }),
};

interface Loaded {
  StepFields: Shown;
  pickers: Pickers;
}

export async function load({ data, parent }: PageLoadEvent): Promise<PageServerData & Loaded> {
  const { category } = data.draft;
  const ownPickers = data.step === 'details' ? pickersOf[category] : undefined;
  const [step, pickers, choosing, { t }] = await Promise.all([
    components[data.step](),
    ownPickers?.() ?? {},
    ownPickers ? loadParts(data.lang, ['choosing']) : {},
    parent(),
    loadControls([...data.asked.common, ...data.asked.fields]),
  ]);
  addFieldTexts(Object.assign(t, choosing), category, data.asked.texts);

  return { ...data, StepFields: step.default as Shown, pickers };
}
