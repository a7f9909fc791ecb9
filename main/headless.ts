// The engine without Electron: command line and worker. stdout is JSON alone.
const verb = process.argv[2] ?? '';
process.stdout.write(`${JSON.stringify({ error: { code: 'UNKNOWN_VERB', message: `Unknown verb "${verb}".` } })}\n`);
process.exitCode = 1;
