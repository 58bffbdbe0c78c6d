// The simulation chooses its settings itself: no database, mail or log of an installation is touched. To be imported first.
const kept = /^(PATH|HOME|TMPDIR|NODE_.*|LANG|TZ)$/;
for (const name of Object.keys(process.env)) if (!kept.test(name)) delete process.env[name];

Object.assign(process.env, { LOG_LEVEL: 'error', DEMO: '1' });
