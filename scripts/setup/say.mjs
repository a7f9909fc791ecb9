// Progress goes to stderr: stdout of the headless verbs is JSON alone.
export function say(text) {
  process.stderr.write(`[set-up] ${text}\n`);
}

/** A failure a person can act on: printed without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** Runs a script's main function; a SetupError prints its words and exits 1, anything else keeps its stack. */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(error instanceof SetupError ? `\n${error.message}\n` : `${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
