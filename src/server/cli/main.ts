import { importCalendar } from './calendar.ts';
import type { Command } from './command.ts';
import { withDatabase } from './database.ts';
import { verifyHistory } from './history.ts';
import { Mistake } from './mistake.ts';
import { grantRole, revokeRole } from './role.ts';
import { createToken, listTokens, revokeToken } from './token.ts';

const commands: Record<string, Command> = {
  'token create': createToken,
  'token list': listTokens,
  'token revoke': revokeToken,
  'role grant': grantRole,
  'role revoke': revokeRole,
  'calendar import': importCalendar,
  'history verify': verifyHistory,
};

/** Runs one command; what it answers goes to standard output, what went wrong to standard error with exit status 1. */
export async function main(args: string[]): Promise<number> {
  const [topic = '--help', verb = ''] = args;
  if (['--help', '-h', 'help'].includes(topic) || args.includes('--help')) {
    console.log(help());
    return 0;
  }

  try {
    const command = commands[`${topic} ${verb}`];
    if (!command) throw new Mistake(`There is no command "${[topic, verb].join(' ').trim()}".\n\n${help()}`);

    const work = command.read(args.slice(2));
    console.log(await withDatabase(work));
    return 0;
  } catch (error) {
    console.error(sentenceOf(error));
    return 1;
  }
}

function help(): string {
  const rows = Object.entries(commands).map(([name, { usage, what }]) => [`  ${name} ${usage}`, what] as const);
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;

  return [
    'Administration of «Мои инициативы»: npm run cli -- COMMAND',
    '',
    ...rows.map(([left, what]) => left.padEnd(width) + what),
    '',
    'Works beside a running service, and without one. Settings are those of the service.',
  ].join('\n');
}

function sentenceOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === '42P01') return 'The database has no tables yet: start the service once.';
  if (error instanceof AggregateError) return error.errors.map(sentenceOf).join('\n');

  return error instanceof Error ? error.message : String(error);
}
