import { type Places, rulesInCode, rulesInTests } from './collect.ts';
import { openRules } from './open.ts';
import { rules } from './rules.ts';

/** Every rule there is. */
export const ruleIds: readonly string[] = Object.values(rules).flatMap((of) => Object.keys(of));

/** What is wrong between the rules, the code and the tests, as sentences; [] when each has its place. */
export function problemsOf(code: Places = rulesInCode(), tests: Places = rulesInTests(), open = openRules): string[] {
  return [
    ...strangers(code, 'The code'),
    ...strangers(tests, 'A test'),
    ...ruleIds.filter((id) => !open.includes(id)).flatMap((id) => missing(id, code, tests)),
    ...open.filter((id) => !ruleIds.includes(id)).map((id) => `${id} stands open and is no rule.`),
    ...open
      .filter((id) => code.has(id) && tests.has(id))
      .map((id) => `${id} has code and a test: take it off the list of open rules (test/traceability/open.ts).`),
  ];
}

function strangers(places: Places, what: string): string[] {
  return [...places]
    .filter(([id]) => !ruleIds.includes(id))
    .map(
      ([id, files]) => `${what} names ${id}, which is no rule (test/traceability/rules.ts): ${[...files].join(', ')}`,
    );
}

function missing(id: string, code: Places, tests: Places): string[] {
  return [
    ...(code.has(id) ? [] : [`${id} is named nowhere in the code: name it in the doc comment of what keeps it.`]),
    ...(tests.has(id) ? [] : [`${id} has no test: begin the name of one with it.`]),
  ];
}
