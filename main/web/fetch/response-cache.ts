// Answers kept so that no page is asked for twice without need: in memory, or in a folder that outlives the process.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface CachedResponse {
  finalUrl: string;
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** ISO 8601; when it was last known to be right. */
  fetchedAt: string;
}

/** A cache must never fail a fetch: what can't be read counts as absent, what can't be written is left out. */
export interface ResponseCache {
  get(url: string): Promise<CachedResponse | null>;
  set(url: string, response: CachedResponse): Promise<void>;
}

/** Keeps the most recently used answers up to a sum of bytes. */
export class MemoryResponseCache implements ResponseCache {
  private readonly entries = new Map<string, CachedResponse>();
  private size = 0;

  constructor(private readonly maxBytes = 64 * 1024 * 1024) {}

  get(url: string): Promise<CachedResponse | null> {
    const found = this.entries.get(url);
    if (found) {
      this.entries.delete(url);
      this.entries.set(url, found);
    }
    return Promise.resolve(found ?? null);
  }

  set(url: string, response: CachedResponse): Promise<void> {
    this.drop(url);
    this.entries.set(url, response);
    this.size += response.body.length;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.maxBytes) break;
      this.drop(oldest);
    }
    return Promise.resolve();
  }

  private drop(url: string): void {
    this.size -= this.entries.get(url)?.body.length ?? 0;
    this.entries.delete(url);
  }
}

/** One file an answer: a line of JSON, then the body as it is. Written beside and renamed, so that a cut write leaves nothing half. */
export class FolderResponseCache implements ResponseCache {
  private ready: Promise<unknown> | null = null;

  constructor(private readonly folder: string, private readonly maxBytes = 256 * 1024 * 1024) {}

  async get(url: string): Promise<CachedResponse | null> {
    try {
      const bytes = await readFile(this.path(url));
      const end = bytes.indexOf(10);
      const { url: of, ...head } = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Omit<CachedResponse, 'body'> & { url: string; length: number };
      const body = bytes.subarray(end + 1);
      return of === url && body.length === head.length ? { finalUrl: head.finalUrl, status: head.status, headers: head.headers, fetchedAt: head.fetchedAt, body } : null;
    } catch {
      return null;
    }
  }

  /** Forgets every answer. */
  async clear(): Promise<void> {
    this.ready = null;
    await rm(this.folder, { recursive: true, force: true });
  }

  async set(url: string, response: CachedResponse): Promise<void> {
    const { body, ...head } = response;
    const beside = join(this.folder, `${randomBytes(8).toString('hex')}.tmp`);
    try {
      await (this.ready ??= this.prepare());
      await writeFile(beside, Buffer.concat([Buffer.from(`${JSON.stringify({ url, ...head, length: body.length })}\n`), body]));
      await rename(beside, this.path(url));
    } catch {
      await rm(beside, { force: true }).catch(() => {});
    }
  }

  private path(url: string): string {
    return join(this.folder, `${createHash('sha256').update(url).digest('hex')}.http`);
  }

  /** Once a process: makes the folder and drops the oldest answers beyond the bound. */
  private async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const names = await readdir(this.folder);
    const files = await Promise.all(names.map(async (name) => {
      const info = await stat(join(this.folder, name)).catch(() => null);
      return { name, size: info?.size ?? 0, at: info?.mtimeMs ?? 0 };
    }));
    let sum = files.reduce((total, { size }) => total + size, 0);
    for (const { name, size } of files.sort((a, b) => a.at - b.at)) {
      if (sum <= this.maxBytes && !name.endsWith('.tmp')) continue;
      await rm(join(this.folder, name), { force: true });
      sum -= size;
    }
  }
}

/** The step that finds a page and the one that reads it follow each other: asking twice within this would only burden the site. */
const sameVisitMs = 2 * 60_000;

/** How long an answer may be used unasked, in milliseconds; null: it may not be kept. */
export const freshFor = (headers: Record<string, string>, atMostMs: number): number | null => {
  const control = (headers['cache-control'] ?? '').toLowerCase();
  if (/\bno-store\b/.test(control)) return null;
  const age = /\bno-cache\b/.test(control) ? '0' : /\bmax-age\s*=\s*"?(\d+)/.exec(control)?.[1];
  return age === undefined ? atMostMs : Math.min(atMostMs, Math.max(sameVisitMs, Number(age) * 1000));
};
