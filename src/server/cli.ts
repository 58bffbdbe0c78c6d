// Administration: `npm run cli -- COMMAND`. Only answers go to standard output, so that scripts can take them as they are.
process.env.LOG_LEVEL = 'silent';

const { main } = await import('./cli/main.ts');
process.exit(await main(process.argv.slice(2)));
