// Saved files by the address they were saved from, so that a feed or list beside saved pages works with no network.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Papa from 'papaparse';
import { decodeText } from '../charset';
import { urlKey } from '../canonical-url';

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

export class KnownPages {
  private readonly fileByKey = new Map<string, string>();
  private readonly urlByFile = new Map<string, string>();
  private readonly folders = new Map<string, Promise<void>>();

  add(url: string, file: string): void {
    const key = urlKey(url);
    if (!this.fileByKey.has(key)) this.fileByKey.set(key, file);
  }

  /** The saved file of an address; null when there is none. */
  fileOf(url: string): string | null {
    return this.fileByKey.get(urlKey(url)) ?? null;
  }

  /** The address that `urls.csv` gives for a file, packed or not. */
  async urlOf(file: string): Promise<string | null> {
    await this.readFolder(dirname(file));
    return this.urlByFile.get(file) ?? this.urlByFile.get(file.replace(/\.gz$/i, '')) ?? this.urlByFile.get(`${file}.gz`) ?? null;
  }

  /** Reads the `urls.csv` (file,url) of a folder, once. A folder without one is a folder without known pages. */
  readFolder(folder: string): Promise<void> {
    const path = resolve(folder);
    let reading = this.folders.get(path);
    if (!reading) this.folders.set(path, (reading = this.readMapping(path)));
    return reading;
  }

  private async readMapping(folder: string): Promise<void> {
    const bytes = await readFile(join(folder, 'urls.csv')).catch(() => null);
    if (!bytes) return;
    const { data } = Papa.parse<string[]>(decodeText(bytes, { kind: 'text' }), { skipEmptyLines: true });
    const head = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
    const [fileAt, urlAt] = [head.indexOf('file'), head.indexOf('url')];
    if (fileAt < 0 || urlAt < 0) return;
    for (const row of data.slice(1)) {
      const [file, url] = [row[fileAt]?.trim(), row[urlAt]?.trim()];
      if (!file || !url || !isWeb(url)) continue; // what a table from elsewhere says is no address until it looks like one
      const path = resolve(folder, file);
      this.urlByFile.set(path, url);
      this.add(url, path);
    }
  }
}
