/** 3.1.1/2. What was typed, as the database can keep it: text that is well formed and without the sign it refuses. */
export function typedJson(content: Record<string, unknown>): string {
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
  );
}
