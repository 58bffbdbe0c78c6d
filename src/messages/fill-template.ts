/** R-4.6.2/2. What a template may leave to the request: its number, the Client's name, the day of the service, the room. */
export const placeholders = ['номер', 'имя', 'дата', 'аудитория'] as const;
export type Placeholder = (typeof placeholders)[number];

export interface Filled {
  text: string;
  /** Places that stayed as they were, in their order: not known of this request, or of no request. */
  left: string[];
}

/** R-4.6.2/2. The text of a template with what is known in its places; the rest stays in braces for the writer to fill. */
export function fillTemplate(template: string, values: Partial<Record<Placeholder, string>>): Filled {
  const left: string[] = [];

  const text = template.replace(/\{([^{}\n]{1,40})\}(\.?)/g, (all, name: string, stop: string) => {
    const known = placeholders.find((one) => one === name.trim().toLowerCase());
    const value = known && values[known];
    if (value) return value.endsWith('.') ? value : value + stop;

    const place = stop ? all.slice(0, -1) : all;
    if (!left.includes(place)) left.push(place);
    return all;
  });

  return { text, left };
}

/** Places of a text that no request can fill: a mistyped name. */
export function unknownPlaces(template: string): string[] {
  const everything = Object.fromEntries(placeholders.map((name) => [name, name]));
  return fillTemplate(template, everything).left;
}

/** «Имя» of «Фамилия Имя Отчество», as the directory writes it; a name of one or two words as it is. */
export function addressedAs(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length > 2 ? (words[1] ?? name) : name.trim();
}
