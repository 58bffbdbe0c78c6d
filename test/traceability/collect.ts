import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** Where a rule is named: files of the code, files of tests. */
export type Places = Map<string, Set<string>>;

const root = join(import.meta.dirname, '../..');
const named = /\bR-(?:TIME|\d(?:\.\d){1,2})(?:\/P?\d{1,2}\b)?|\b(?:T(?:0[1-9]|1\d|20)|W0[12])\b/g;
const bare = /(?<![\w./-])\d(?:\.\d){1,2}\/P?\d{1,2}\b/g;
const comment = /^\s*(?:\/?\*|\/\/|--|<!--)|\/\/ |\/\*\*/;

/** Rule ids in the code: `R-4.1.1/2` anywhere, `4.1.1/2` in comments, rows of the table of statuses. */
export function rulesInCode(): Places {
  const places: Places = new Map();

  for (const file of globSync('{src,bin}/**/*.{ts,mjs,svelte,sql}', { cwd: root })) {
    if (/\.test\.ts$|fixtures\.ts$/.test(file)) continue;
    for (const line of readFileSync(join(root, file), 'utf8').split('\n')) {
      for (const id of idsIn(line)) add(places, id, file);
      if (comment.test(line)) for (const [id] of line.matchAll(bare)) add(places, `R-${id}`, file);
    }
  }

  return places;
}

/** Rule ids in the names of tests; the first word of a row counts as its name. */
export function rulesInTests(): Places {
  const places: Places = new Map();

  for (const file of globSync('{src,test}/**/*.{test,spec}.ts', { cwd: root })) {
    if (file === 'test/traceability.test.ts') continue; // names rules that there are not
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    visit(source);

    function visit(node: ts.Node): void {
      if (ts.isStringLiteralLike(node) && isName(node)) for (const id of idsIn(node.text)) add(places, id, file);
      if (ts.isTemplateExpression(node) && isName(node)) for (const id of idsIn(node.getText())) add(places, id, file);
      node.forEachChild(visit);
    }
  }

  return places;
}

function idsIn(text: string): string[] {
  return [...text.matchAll(named)].map(([id]) => id);
}

function isName(node: ts.StringLiteralLike | ts.TemplateExpression): boolean {
  const { parent } = node;
  if (ts.isArrayLiteralExpression(parent)) return parent.elements[0] === node;

  return ts.isCallExpression(parent) && parent.arguments[0] === node && isTest(parent.expression);
}

/** `test`, `describe.each(…)`, `test.for(…)`. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) return isTest(callee.expression);
  return ts.isIdentifier(callee) && ['test', 'describe', 'it'].includes(callee.text);
}

function add(places: Places, id: string, file: string): void {
  const files = places.get(id) ?? new Set();
  files.add(relative('.', file).replaceAll('\\', '/'));
  places.set(id, files);
}
