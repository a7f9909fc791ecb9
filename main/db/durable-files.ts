// What is written here is on the disk when the call returns, under its whole name or not at all.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const syncPath = (path: string, flags: string): void => {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

export const syncFile = (path: string): void => syncPath(path, 'r+');

/** A name is only safe when its folder is; Windows knows no such call and keeps its own journal. */
export const syncFolder = (path: string): void => {
  if (process.platform !== 'win32') syncPath(path, 'r');
};

/** Atomic: after a crash one of the two names is there, never none. */
export const moveDurably = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
};

/** The old content or the new one, never a part. */
export const writeDurably = (path: string, text: string): void => {
  const aside = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, text);
  syncFile(aside);
  moveDurably(aside, path);
};

export const removeDurably = (path: string): void => {
  if (!existsSync(path)) return;
  rmSync(path, { force: true });
  syncFolder(dirname(path));
};
