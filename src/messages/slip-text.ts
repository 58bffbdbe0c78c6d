/** The words of an issue slip. */
export interface SlipTexts {
  title: (number: string) => string;
  under: string;
  event: string;
  eventDate: string;
  organisation: string;
  recipient: string;
  place: string;
  when: string;
  agent: string;
  answered: string;
  columns: { row: string; name: string; unit: string; quantity: string; given: string };
  units: Record<'piece' | 'set' | 'pack', string>;
  total: (rows: number, pieces: string) => string;
  handedOut: string;
  received: string;
  signature: string;
  name: string;
  date: string;
  page: (page: number, pages: number) => string;
  printed: (name: string, when: string) => string;
  fileName: (number: string) => string;
}
