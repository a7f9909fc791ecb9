import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface HeadlessRun {
  posts: { url: string; title: string; text: string; language: string | null; worthiness: { score: number } | null; skipped?: { code: string; reason: string } }[];
  comments: { postUrl: string; type: string; text: string; verdict: string; score: number; evidence: { quote: string; start: number; end: number }[]; talkingPoints: string[]; parts: Record<string, { score: number } | number>; issues: { rule: string; severity: string; message: string }[] }[];
  skipped: { url: string; reason: string }[];
  durationMs: number;
}

/** The real `run` verb in a process of its own, on a folder of saved pages. */
export const headlessRun = async (campaign: Record<string, unknown>, folder: string): Promise<HeadlessRun> => {
  const place = mkdtempSync(join(tmpdir(), 'kp-bench-'));
  try {
    const file = join(place, 'campaign.json');
    writeFileSync(file, JSON.stringify({ ...campaign, sources: [folder] }));
    const child = spawn(process.execPath, [resolve('out/headless/headless.mjs'), 'run', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => { out += part; });
    const code = await new Promise<number | null>((done) => child.on('close', done));
    if (code !== 0) throw new Error(`run ended with ${code}: ${out.slice(0, 500)}`);
    return JSON.parse(out) as HeadlessRun;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
