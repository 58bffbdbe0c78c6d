import type { Component } from 'svelte';
import { loadControls } from '#lib/forms/controls.ts';
import { addFieldTexts } from '#lib/texts.ts';
import type { PageLoadEvent, PageServerData } from './$types';
import { loadPickers, mayChoose } from './pickers.ts';
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

interface Loaded {
  StepFields: Shown;
  pickers: Pickers;
}

export async function load({ data, parent }: PageLoadEvent): Promise<PageServerData & Loaded> {
  const { category } = data.draft;
  const isChoosing = data.step === 'details' && mayChoose(category, data.content.fields);
  const { t } = await parent();
  const [step, pickers] = await Promise.all([
    components[data.step](),
    isChoosing ? loadPickers(category, data.lang, t) : {},
    loadControls([...data.asked.common, ...data.asked.fields]),
  ]);
  addFieldTexts(t, category, data.asked.texts);

  return { ...data, StepFields: step.default as Shown, pickers };
}
