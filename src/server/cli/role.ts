import { roles } from '#regulation/codes.ts';
import { db } from '../db/database.ts';
import { type Command, optionsOf, personOf } from './command.ts';
import { Mistake } from './mistake.ts';

const granted = roles.filter((role) => role !== 'client');
type Granted = (typeof granted)[number];

/** R-1.4/3. All roles but `client`, which comes from the directory; an Agent or Operator must be an employee. */
export const grantRole: Command = {
  usage: '--email E --role R',
  what: `grants a role: ${granted.join(', ')}`,
  read(args) {
    const { email, role } = read(args);

    return async () => {
      const person = await personOf(email);
      if (person.kind !== 'employee' && (role === 'agent' || role === 'operator')) {
        throw new Mistake(`${email} is a student: only an employee can be ${role}.`);
      }

      await db
        .insertInto('roles')
        .values({ person: person.id, role })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return `${email} has the role ${role}.`;
    };
  },
};

/** R-4.6.1/1. Takes a role back; an Agent's not as long as working requests would lose the one who carries them out. */
export const revokeRole: Command = {
  usage: '--email E --role R',
  what: 'takes a role back',
  read(args) {
    const { email, role } = read(args);

    return async () => {
      const { id: person } = await personOf(email);
      const carried = role === 'agent' ? await carriedOut(person) : 0;
      if (carried > 0) {
        throw new Mistake(`${email} is assigned to ${carried} working request(s): an Operator redirects them first.`);
      }

      await db.deleteFrom('roles').where('person', '=', person).where('role', '=', role).execute();
      return `${email} does not have the role ${role}.`;
    };
  },
};

async function carriedOut(person: string): Promise<number> {
  const { count } = await db
    .selectFrom('assignments')
    .innerJoin('requests', 'requests.id', 'assignments.request')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('assignments.person', '=', person)
    .where('assignments.until', 'is', null)
    .where('requests.stage', 'in', ['open', 'in_review', 'in_progress'])
    .where('requests.withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();

  return Number(count);
}

function read(args: string[]): { email: string; role: Granted } {
  const { email, role: given } = optionsOf(args, ['email', 'role']);
  if (given === 'client') throw new Mistake('The role client comes from the directory of the University.');

  const role = granted.find((one) => one === given);
  if (!role) throw new Mistake(`There is no role "${given}": ${granted.join(', ')}.`);

  return { email, role };
}
