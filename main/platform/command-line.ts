import { isAbsolute, resolve } from 'node:path';

/** What the person or a script asked for at the start. */
export interface CommandLine {
  /** `--workspace=DIR`; null: the default place in the person's profile. */
  workspace: string | null;
  /** `--smoke`: open everything, print `ready`, quit. */
  smoke: boolean;
}

export const readCommandLine = (argv: readonly string[], cwd: string): CommandLine => {
  const given = argv.findLast((argument) => argument.startsWith('--workspace='))?.slice('--workspace='.length);
  return { workspace: given ? (isAbsolute(given) ? given : resolve(cwd, given)) : null, smoke: argv.includes('--smoke') };
};
