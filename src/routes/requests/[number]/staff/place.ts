import type { ChoicesInText } from '#server/queries/answer-choices.ts';

export type Choices = ChoicesInText;

/** A place to answer with; `free` is null while the time is not known. */
export type ChosenPlace = Omit<Choices['places'][number], 'free'> & { free: boolean | null };
