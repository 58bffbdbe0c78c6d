import type { Messages } from '#messages/ru.ts';

/** «ауд. 214», «Актовый зал (101)». */
export function roomName(
  { forms }: Messages,
  { name, number, type }: { name: string; number: string | null; type: string | null },
): string {
  if (!number) return name;
  return type === 'classroom' ? forms.summary.classroom(number) : forms.summary.namedRoom(name, number);
}
