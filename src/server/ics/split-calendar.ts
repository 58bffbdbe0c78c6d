/**
 * A calendar file in its frame (name, zones) and the texts of its events, so that one event that can't be read does not
 * take the others along. Lines are unfolded (RFC 5545, 3.1).
 */
export function splitCalendar(text: string): { frame: string; events: string[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n|\r/);
  const frame: string[] = [];
  const events: string[] = [];
  let event: string[] | null = null;

  for (const line of lines) {
    const word = line.trim().toUpperCase();
    if (word === 'BEGIN:VEVENT') event = [];

    if (line.trim() !== '') (event ?? frame).push(line);
    if (word !== 'END:VEVENT' || !event) continue;

    events.push(event.join('\r\n'));
    event = null;
  }

  return { frame: frame.join('\r\n'), events };
}
