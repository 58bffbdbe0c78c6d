import type { openApiDocument } from './app.ts';

export interface ReadableCall {
  method: string;
  path: string;
  tag: string;
  /** What it does, in English, without its clauses. */
  summary: string;
  clauses: string[];
  parameters: { name: string; where: string; required: boolean; description: string }[];
  example: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Schema {
  description?: string;
  format?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  default?: unknown;
}

interface Operation {
  tags?: string[];
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { example?: unknown }> };
}

/** The document as a list that a person can read: every call with its clauses and an example. */
export function readableCalls(document: ReturnType<typeof openApiDocument>, address: string): ReadableCall[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      callOf(method.toUpperCase(), path, operation, address),
    ),
  );
}

function callOf(method: string, path: string, operation: Operation, address: string): ReadableCall {
  const { summary = '', tags = [], parameters = [] } = operation;
  const [, text = summary, clauses = ''] = /^(.*) \(([\d., ]+)\)$/.exec(summary) ?? [];

  return {
    method,
    path,
    tag: tags[0] ?? '',
    summary: text,
    clauses: clauses.split(', ').filter(Boolean),
    parameters: parameters.map(({ name, in: where, required = false, description, schema }) => ({
      name,
      where,
      required,
      description: (description ?? schema?.description ?? valuesOf(schema)).replaceAll('`', ''),
    })),
    example: exampleOf(method, path, operation, address),
  };
}

function valuesOf({ enum: codes, format, minimum, maximum, default: usual }: Schema = {}): string {
  if (codes) return codes.join(', ');
  if (minimum === undefined || maximum === undefined) return format ?? '';
  return `${minimum}–${maximum}${usual === undefined ? '' : `, ${String(usual)} by default`}`;
}

const samples: Record<string, string> = { number: 'MI-2026-000123', code: 'rooms', year: '2026', id: '$FILE' };
const queries: Record<string, string> = {
  '/calendar/add': '?from=2026-11-23&days=3',
  '/calendar/subtract': '?from=2026-11-26&days=3',
  '/categories/{code}/deadlines': '?serviceDate=2026-12-10',
  '/resources': '?kind=room&date=2026-12-10&from=18:00&to=21:00',
  '/requests': '?status=open,in_review&sort=responseDue',
};

function exampleOf(method: string, path: string, { requestBody }: Operation, address: string): string {
  const query = method === 'GET' ? (queries[path] ?? '') : '';
  const url = address + path.replace(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? name) + query;
  const lines = [`curl ${method === 'GET' ? '' : `-X ${method} `}'${url}'`, `-H "Authorization: Bearer $TOKEN"`];
  const body = requestBody?.content?.['application/json']?.example;

  if (requestBody?.content?.['multipart/form-data']) lines.push('-F purpose=attachment', '-F file=@plan.pdf');
  if (body && Object.keys(body).length > 0) {
    lines.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(body)}'`);
  }

  return lines.join(' \\\n  ');
}
