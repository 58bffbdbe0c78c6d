import { parseArgs } from 'node:util';

/**
 * `npm run bench`: speed, weight and plans of the production build over 20,000 requests.
 * `--short` takes a quick look, `--only queue,API` some targets (`--only search` every kind of question, `--only
 * list,interactions` what a browser does), `--runs 3` the median of three, `--rows 100000` lies on more requests,
 * `--no-weights` and `--plans` leave out or add a part. `npm run lighthouse` takes `--runs`, `--rows` and `--json`.
 */
export const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean' },
    only: { type: 'string' },
    rows: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '1' },
    'no-weights': { type: 'boolean' },
    plans: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
