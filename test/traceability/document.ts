import { type Places, rulesInCode, rulesInTests } from './collect.ts';
import { openRules } from './open.ts';
import { rules } from './rules.ts';

const head = `# Rules, where they are kept, and what proves it

Made by \`npm run traceability\` from the ids in the code and in the names of tests; \`npm test\` fails where it is not up to
date, where a rule has no test, or where a test names a rule that there is not.

An id is a clause of the Regulation and the number of the rule there: \`R-4.1.1/2\`. \`R-TIME\` is how days are counted, \`T\`
and \`W\` are rows of the table of statuses, \`R-1.6/P\` the law on personal data. What each clause is about in plain words
stands at \`/help/regulation\` of a running service.
`;

/** The whole document: for each rule what it says, the files that keep it, the files that test it. */
export function traceability(code: Places = rulesInCode(), tests: Places = rulesInTests()): string {
  const sections = Object.entries(rules).map(([title, of]) =>
    [
      `## ${title}`,
      '',
      '| rule | what it says | code | tests |',
      '| --- | --- | --- | --- |',
      ...Object.entries(of).map(([id, words]) => row(id, words, code, tests)),
    ].join('\n'),
  );

  return `${[head, ...sections, openOnes()].join('\n')}\n`.replace(/\n(## )/g, '\n\n$1').replaceAll('\n\n\n', '\n\n');
}

function row(id: string, words: string, code: Places, tests: Places): string {
  const open = openRules.includes(id) ? ' *(open)*' : '';
  return `| ${id} | ${words}${open} | ${filesOf(id, code)} | ${filesOf(id, tests)} |`;
}

function filesOf(id: string, places: Places): string {
  return [...(places.get(id) ?? [])]
    .sort()
    .map((file) => `\`${file.replace(/^src\//, '')}\``)
    .join('<br>');
}

function openOnes(): string {
  return [
    `## Open rules (${openRules.length})`,
    '',
    'Their part of the service is not built yet; the list only shrinks.',
  ].join('\n');
}
