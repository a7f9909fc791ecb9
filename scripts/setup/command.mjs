import { spawn, spawnSync } from 'node:child_process';

/** Runs a command to its end and returns `{ code, output }`; output is stdout and stderr together. */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  const code = result.error ? 127 : (result.status ?? 128);
  return { code, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? String(result.error) : ''}` };
}

/** Runs a command whose output the person sees on stderr (or as `options.stdio` says); resolves to its exit code. */
export function follow(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['inherit', 2, 2], ...options });
    const relay = (signal) => child.kill(signal);
    process.on('SIGTERM', relay);
    process.on('SIGINT', relay);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', relay);
      process.off('SIGINT', relay);
      resolve(code ?? (signal ? 128 : 1));
    });
  });
}

export const isRoot = () => process.getuid?.() === 0;
export const hasCommand = (name) => capture('sh', ['-c', `command -v ${name}`]).code === 0;
