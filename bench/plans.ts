import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Service } from '../test/service.ts';
import type { Target } from './targets.ts';

/** How the database answers one statement of a page. */
export interface Plan {
  of: string;
  ms: number;
  buffers: number;
  rows: number;
  /** The ways in to tables, with the rows that each gave. */
  reads: string;
  statement: string;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

interface Explained {
  'Query Text': string;
  Plan: PlanNode & { 'Actual Total Time': number };
}

/**
 * Asks each address a few times and reads the plan of every statement of the last time from the log of the database:
 * the plans that the pages really get, with their prepared statements, not those of a copy typed by hand.
 */
export async function plansOf(service: Service, superuserUrl: string, targets: Target[]): Promise<Plan[]> {
  const superuser = new pg.Client(superuserUrl);
  await superuser.connect();
  await explainAll(superuser);
  const log = join(service.dataDir, 'postgres.log');
  const plans: Plan[] = [];

  try {
    for (const target of targets) {
      for (let before = 0; before < 7; before++) await ask(service, target); // from the sixth on a plan may be a kept one
      const from = statSync(log).size;
      await ask(service, target);
      plans.push(...(await plansAfter(log, from)).map((one) => planOf(target.name, one)));
    }
  } finally {
    await superuser.query('alter role mi_app reset all');
    await superuser.end();
  }

  return plans;
}

/** New connections of the service load the module that explains; the old ones are ended, and it opens new ones. */
async function explainAll(superuser: pg.Client): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_format': 'json',
    log_min_messages: 'log',
  };
  await superuser.query("load 'auto_explain'");
  for (const [name, value] of Object.entries(settings))
    await superuser.query(`alter role mi_app set ${name} = '${value}'`);
  await superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mi_app'");
}

async function ask({ address }: Service, { path, method = 'GET', headers, body }: Target): Promise<void> {
  const response = await fetch(address + path, { method, headers, redirect: 'manual', ...(body && { body: body() }) });
  await response.text();
}

async function plansAfter(log: string, from: number): Promise<Explained[]> {
  await sleep(300); // the log is written by the backend after its answer
  const text = readFileSync(log).subarray(from).toString('utf8');
  const entries = text.matchAll(/ms {2}plan:\n((?:\t.*\n?)+)/g);

  return [...entries]
    .map(([, json = '']) => JSON.parse(json.replaceAll(/^\t/gm, '')) as Explained)
    .filter((one) => !/graphile_worker|pg_catalog/.test(one['Query Text']));
}

function planOf(of: string, { 'Query Text': statement, Plan: plan }: Explained): Plan {
  return {
    of,
    ms: plan['Actual Total Time'],
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    rows: plan['Actual Rows'] * plan['Actual Loops'],
    reads: [...readsOf(plan)].join(', '),
    statement,
  };
}

function* readsOf(node: PlanNode): Generator<string> {
  const table = node['Relation Name'];
  const way = node['Index Name'] ?? (node['Node Type'] === 'Seq Scan' ? `all of ${table}` : null);
  if (way) yield `${way} ${Math.round(node['Actual Rows'] * node['Actual Loops'])}`;
  for (const child of node.Plans ?? []) yield* readsOf(child);
}
