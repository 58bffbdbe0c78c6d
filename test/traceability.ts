import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from './traceability/check.ts';
import { traceability } from './traceability/document.ts';

/** `npm run traceability`: writes docs/traceability.md and says what is wrong with the rules. */
const file = 'docs/traceability.md';
writeFileSync(join(import.meta.dirname, '..', file), traceability());
const problems = problemsOf();

console.log([`Written: ${file}`, ...problems].join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
