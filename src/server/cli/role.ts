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

export const revokeRole: Command = {
  usage: '--email E --role R',
  what: 'takes a role back',
  read(args) {
    const { email, role } = read(args);

    return async () => {
      const { id: person } = await personOf(email);
      await db.deleteFrom('roles').where('person', '=', person).where('role', '=', role).execute();
      return `${email} does not have the role ${role}.`;
    };
  },
};

function read(args: string[]): { email: string; role: Granted } {
  const { email, role: given } = optionsOf(args, ['email', 'role']);
  if (given === 'client') throw new Mistake('The role client comes from the directory of the University.');

  const role = granted.find((one) => one === given);
  if (!role) throw new Mistake(`There is no role "${given}": ${granted.join(', ')}.`);

  return { email, role };
}
