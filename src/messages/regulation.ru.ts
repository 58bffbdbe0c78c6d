import { duties } from './regulation/duties.ts';
import { functions } from './regulation/functions.ts';
import { general } from './regulation/general.ts';
import { rights } from './regulation/rights.ts';
import { statuses } from './regulation/statuses.ts';
import { typeset } from './typeset.ts';

export interface Clause {
  /** The number, which is also the anchor on the page: `4.1.1`. */
  clause: string;
  title: string;
  /** What the clause says, in plain words, by paragraphs. */
  text: string[];
  /** What the service does for it. */
  service: string[];
}

export interface Section {
  number: string;
  title: string;
  clauses: Clause[];
}

/** 1.1. The Regulation clause by clause in plain Russian; the order is that of the document. */
export const regulation: Section[] = [...general, ...functions, ...statuses, ...rights, ...duties]
  .map(typesetSection)
  .sort((a, b) => a.number.localeCompare(b.number));

function typesetSection(section: Section): Section {
  return {
    number: section.number,
    title: typeset(section.title),
    clauses: section.clauses.map(({ clause, title, text, service }) => ({
      clause,
      title: typeset(title),
      text: text.map(typeset),
      service: service.map(typeset),
    })),
  };
}
