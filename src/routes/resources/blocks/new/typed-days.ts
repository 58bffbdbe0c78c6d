/** Days as people type them, «31.12.2026, 2027-01-11», as the service writes them; what is no day stays as it was typed. */
export function typedDays(text = ''): string[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((part) => {
      const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(part) ?? [];
      return day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : part;
    });
}
