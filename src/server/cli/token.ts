import { createToken as create, revokeToken as revoke, tokenDays, tokensOf } from '../auth/tokens.ts';
import { type Command, optionsOf, personOf } from './command.ts';
import { Mistake } from './mistake.ts';

const mostDays = 3650;
const longestName = 100;

/** 1.4. A personal token of the API; it is shown this once. */
export const createToken: Command = {
  usage: '--email E [--days N] [--name TEXT]',
  what: `makes a personal token and prints only it (${tokenDays} days unless told)`,
  read(args) {
    const { email, days: given = String(tokenDays), name = 'cli' } = optionsOf(args, ['email'], ['days', 'name']);
    const days = /^\d{1,4}$/.test(given) ? Number(given) : 0;
    if (days < 1 || days > mostDays) throw new Mistake(`--days must be a whole number from 1 to ${mostDays}.`);
    if (!name.trim() || name.length > longestName)
      throw new Mistake(`--name must have 1 to ${longestName} characters.`);

    return async () => create((await personOf(email)).id, { name: name.trim(), days });
  },
};

export const listTokens: Command = {
  usage: '--email E',
  what: 'lists the tokens of a person that can be used',
  read(args) {
    const { email } = optionsOf(args, ['email']);

    return async () => {
      const tokens = await tokensOf((await personOf(email)).id);
      const rows = tokens.map(
        ({ id, name, expiresAt }) => `${id}  until ${expiresAt.toISOString().slice(0, 10)}  ${name}`,
      );
      return rows.join('\n') || 'There are none.';
    };
  },
};

export const revokeToken: Command = {
  usage: '--email E --id ID',
  what: 'takes a token back at once',
  read(args) {
    const { email, id } = optionsOf(args, ['email', 'id']);
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))
      throw new Mistake('--id must be one that `token list` shows.');

    return async () => {
      const revoked = await revoke((await personOf(email)).id, id);
      if (!revoked) throw new Mistake(`${email} has no such token.`);
      return 'The token is taken back.';
    };
  },
};
