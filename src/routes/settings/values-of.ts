/** The settings of a form: numbers and choices as they were typed, and a tick that is not there is «no». */
export function valuesOf(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};

  for (const [name, value] of form.entries()) {
    if (!name.startsWith('value.') || typeof value !== 'string') continue;
    const [first = '', second] = name.slice('value.'.length).split('.');
    const all = form.getAll(name);

    if (second) values[first] = { ...(values[first] as object | undefined), [second]: all.includes('on') };
    else values[first] = isTick(all) ? all.includes('on') : value;
  }

  return values;
}

/** A tick comes with an empty value before it, so that «no» comes too. */
function isTick(all: FormDataEntryValue[]): boolean {
  return all[0] === '' && (all.length === 1 || all[1] === 'on');
}
