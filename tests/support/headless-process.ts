import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface HeadlessEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface HeadlessSetting {
  env?: Record<string, string>;
  killAfterMs?: number;
  signal?: NodeJS.Signals;
  /** Longer it must not take: then it is ended, and that is an error. */
  limitMs?: number;
  /** Another build of the engine. */
  entry?: string;
}

/** The built headless engine as a process of its own; killed after `killAfterMs` where given, as a power cut would. */
export const headless = (args: readonly string[], { env = {}, killAfterMs, signal, limitMs, entry = resolve('out/headless/headless.mjs') }: HeadlessSetting = {}): Promise<HeadlessEnd> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [entry, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    const timer = killAfterMs === undefined ? null : setTimeout(() => child.kill(signal ?? 'SIGKILL'), killAfterMs);
    const limit = limitMs === undefined ? null : setTimeout(() => { child.kill('SIGKILL'); fail(new Error(`It did not end within ${limitMs / 1_000} s. ${stderr.slice(-500)}`)); }, limitMs);
    child.on('error', fail);
    child.on('close', (code, endedBy) => {
      if (timer) clearTimeout(timer);
      if (limit) clearTimeout(limit);
      done({ code, signal: endedBy, stdout, stderr });
    });
  });
