import { safeStorage } from 'electron';
import { readFile } from 'node:fs/promises';
import { AppError } from '../core/app-error';
import type { SecretStore } from '../core/ports/secret-store';
import { writeFileWhole } from './write-file';

type Entries = Record<string, string>;

const isReal = (): boolean =>
  safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()));

/** A file of entries that the system's own key encrypts. Only where that key is real: `basic_text` is plain text. */
export class SafeStorageSecretStore implements SecretStore {
  readonly backend = 'safe-storage';
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private entries: Entries,
  ) {}

  /** @throws SECRET_STORE where the system has no real key, or the file is not readable. */
  static async open(file: string): Promise<SafeStorageSecretStore> {
    if (!isReal()) throw new AppError('SECRET_STORE', 'This system offers no encryption of its own.');
    return new SafeStorageSecretStore(file, await readEntries(file));
  }

  async get(name: string): Promise<string | null> {
    const entry = this.entries[name];
    if (entry === undefined) return null;
    try {
      return safeStorage.decryptString(Buffer.from(entry, 'base64'));
    } catch (cause) {
      throw new AppError('SECRET_STORE', 'A stored key can not be read any more on this computer. Enter it again in the settings.', { cause });
    }
  }

  set(name: string, value: string): Promise<void> {
    return this.change((entries) => ({ ...entries, [name]: safeStorage.encryptString(value).toString('base64') }));
  }

  delete(name: string): Promise<void> {
    return this.change((entries) => Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name)));
  }

  /** One change after the other; memory changes only when the disk has. */
  private change(next: (entries: Entries) => Entries): Promise<void> {
    const work = this.turn.then(async () => {
      const entries = next(this.entries);
      await writeFileWhole(this.file, JSON.stringify(entries), 0o600);
      this.entries = entries;
    });
    this.turn = work.catch(() => undefined);
    return work;
  }
}

const readEntries = async (file: string): Promise<Entries> => {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) throw new Error('not an object');
    return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new AppError('SECRET_STORE', 'The file of stored keys can not be read.', { details: { file }, cause });
  }
};
