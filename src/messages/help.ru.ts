import { answerHelp, filesHelp, personalDataHelp } from './help/answers.ts';
import { deadlinesHelp, sendingHelp, statusesHelp } from './help/requests.ts';
import { typeset } from './typeset.ts';

export { consentText, type ConsentText } from './consent.ru.ts';

/** One piece of a help topic; the page has one look for each kind. */
export type HelpBlock =
  | { kind: 'text'; text: string }
  | { kind: 'steps' | 'list'; items: string[] }
  | { kind: 'terms'; items: { term: string; text: string }[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

export interface HelpTopic {
  /** The anchor on the page. */
  id: string;
  title: string;
  blocks: HelpBlock[];
}

/** R-4.6.2/1, 1.6. The help page, topic by topic; of the consent it speaks where the service asks for one. */
export function helpTopics(asksConsent: boolean): HelpTopic[] {
  return [
    sendingHelp(asksConsent),
    deadlinesHelp,
    statusesHelp,
    answerHelp,
    filesHelp,
    personalDataHelp(asksConsent),
  ].map((topic) => ({ id: topic.id, title: typeset(topic.title), blocks: topic.blocks.map(typesetBlock) }));
}

function typesetBlock(block: HelpBlock): HelpBlock {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', text: typeset(block.text) };
    case 'steps':
    case 'list':
      return { kind: block.kind, items: block.items.map(typeset) };
    case 'terms':
      return { kind: 'terms', items: block.items.map(({ term, text }) => ({ term, text: typeset(text) })) };
    case 'table':
      return { kind: 'table', head: block.head.map(typeset), rows: block.rows.map((row) => row.map(typeset)) };
  }
}
