import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Rule } from 'eslint';

interface Layer {
  from: RegExp;
  to: string[];
  /** Pure where false. */
  packages?: false;
  /** Whether `$app/*` exists here. */
  app?: true;
}

interface Reason {
  message: string;
  typesAreFine?: boolean;
}

interface Import {
  source?: { value?: unknown } | null;
  importKind?: string;
  exportKind?: string;
}

const src = join(import.meta.dirname, 'src');
const everywhere = ['regulation', 'messages'];
const ofServer = [
  'server/env.ts',
  'server/log.ts',
  'server/errors.ts',
  'server/number.ts',
  'server/limits.ts',
  'server/clock.ts',
];
const work = ['server/auth', 'server/db', 'server/files', 'server/forms', 'server/ics', 'server/tables', ...ofServer];
const client = [...everywhere, 'lib', 'routes'];
const wayIn = [...everywhere, ...work, 'server/pdf', 'server/commands', 'server/queries', 'server/problem.ts'];

/**
 * «Who may import whom» (ARCHITECTURE.md): what a file of the folder may import beside the folder itself. The first
 * line that fits counts.
 */
const layers: Layer[] = [
  { from: /^regulation\//, to: [], packages: false },
  { from: /^messages\//, to: ['regulation'], packages: false },
  { from: /^lib\//, to: client, app: true },
  {
    from: /^routes\/(?!.*\+(page|layout)\.ts$).*\.ts$/,
    to: [...client, ...wayIn, 'server/api', 'server/demo', 'server/live', 'server/mail', 'server'],
    app: true,
  },
  { from: /^routes\//, to: client, app: true },
  { from: /^hooks/, to: [...client, ...wayIn, 'server', 'server/plain-page'], app: true },
  { from: /^server\/commands\//, to: [...everywhere, ...work] },
  { from: /^server\/queries\//, to: [...everywhere, ...work] },
  { from: /^server\/api\//, to: [...wayIn, 'server'] },
  { from: /^server\/pdf\//, to: [...everywhere, ...work, 'server/queries'] },
  { from: /^server\/jobs\//, to: [...wayIn, 'server', 'server/mail'] },
  {
    from: /^server\/(db|forms|files|ics|tables|auth|mail)\//,
    to: [...everywhere, ...work, 'server', 'server/demo/client.ts'],
  },
  {
    from: /^server\//,
    to: [...wayIn, 'server', 'server/api', 'server/jobs', 'server/demo', 'server/process', 'server/cli'],
  },
];

/** Holds the table above, and that no command imports a command. */
export const layersRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(src, context.filename);
    const layer = layers.find(({ from }) => from.test(file));
    if (!layer) return {};

    const check = (node: Import & Rule.Node): void => {
      const { source, importKind, exportKind } = node as Import;
      if (typeof source?.value !== 'string') return;

      const why = whyNot(layer, file, source.value);
      const isOnlyType = importKind === 'type' || exportKind === 'type';
      if (why && !(isOnlyType && why.typesAreFine)) context.report({ node, message: why.message });
    };

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

function whyNot(layer: Layer, file: string, name: string): Reason | null {
  const target = targetOf(file, name);

  if (!target) {
    if (name.startsWith('$') && !layer.app) return { message: `${name} exists in routes, lib and hooks only.` };
    if (layer.packages === false) return { message: 'This layer is pure: no packages.', typesAreFine: true };
    return null;
  }

  if (file.startsWith('server/commands/') && isCommand(target)) return { message: 'No command imports a command.' };
  if (folderOf(file) === folderOf(target) || layer.to.some((open) => fits(target, open))) return null;

  return {
    message: `${folderOf(file)} may not import ${folderOf(target)} (ARCHITECTURE.md).`,
    typesAreFine: target.startsWith('server/'),
  };
}

/** The path below src that a name stands for; undefined for packages and for what lies outside. */
function targetOf(file: string, name: string): string | undefined {
  if (name.startsWith('#')) return name.slice(1);
  if (!name.startsWith('.')) return undefined;

  const path = relative(src, join(src, dirname(file), name));
  return path.startsWith('..') ? undefined : path;
}

/** `server` stands for the files directly in it, any other name for a folder or file with all below. */
function fits(target: string, open: string): boolean {
  if (open === 'server') return /^server\/[^/]+$/.test(target);
  return target === open || target.startsWith(`${open}/`);
}

function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[0] === 'server' ? 2 : 1).join('/');
}

function isCommand(target: string): boolean {
  try {
    return /^export const \w+ = command\(/m.test(readFileSync(join(src, target), 'utf8'));
  } catch {
    return false;
  }
}
