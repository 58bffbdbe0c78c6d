import { demoPeople } from '../demo/people.ts';
import { env } from '../env.ts';

/** Tells whoever started the service what to do next. */
export function announce(): void {
  const lines = [];

  if (env.ROLE === 'worker') lines.push('The worker is running.');
  else lines.push(`Мои инициативы: ${env.ORIGIN}${env.BASE_PATH}`);

  if (env.ROLE !== 'worker' && env.DEMO) {
    lines.push('', 'Demonstration accounts (one press signs in):');
    for (const { email, name } of demoPeople) lines.push(`  ${email.padEnd(27)} ${name}`);
  }

  lines.push('', `Data: ${env.DATA_DIR}`, 'Ctrl+C stops everything.');
  console.log(`\n${lines.join('\n')}\n`);
}
