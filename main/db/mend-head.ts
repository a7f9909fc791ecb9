// The first 100 bytes of a SQLite file are nearly the same in every workspace. Where they are damaged, the rest can be read
// once they are put right. Only ever done to a copy.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { applicationId } from './identity';

const headBytes = 100;
const magic = Buffer.from('SQLite format 3\0', 'latin1');
const pageSize = 4096;
const newestWriteVersion = 2;

const readHead = (handle: number): Buffer => {
  const head = Buffer.alloc(headBytes);
  readSync(handle, head, 0, headBytes, 0);
  return head;
};

/** What must stand at a place for the file to be read at all. */
const putRight = (head: Buffer, fileBytes: number): void => {
  magic.copy(head, 0);
  head.writeUInt16BE(pageSize, 16);
  head[18] = newestWriteVersion;
  head[19] = newestWriteVersion;
  head[20] = 0; // no bytes reserved a page
  head.set([64, 32, 32], 21);
  // The size in the head counts only while these two agree; without, SQLite takes the file's own.
  head.writeUInt32BE(Math.floor(fileBytes / pageSize), 28);
  head.copy(head, 92, 24, 28);
  head.writeUInt32BE(0, 32); // free pages are not looked for: nothing is written here
  head.writeUInt32BE(0, 36);
  head.writeUInt32BE(4, 44);
  head.writeUInt32BE(0, 52);
  head.writeUInt32BE(1, 56); // UTF-8
  head.writeUInt32BE(0, 64);
  head.writeUInt32BE(applicationId, 68);
};

/** The version that a file's head tells, whatever it is worth. */
export const versionInHead = (path: string): number => {
  const handle = openSync(path, 'r');
  try {
    return readHead(handle).readUInt32BE(60);
  } finally {
    closeSync(handle);
  }
};

export const mendHead = (path: string): void => {
  const handle = openSync(path, 'r+');
  try {
    const { size } = fstatSync(handle);
    if (size < headBytes) return;
    const head = readHead(handle);
    putRight(head, size);
    writeSync(handle, head, 0, headBytes, 0);
  } finally {
    closeSync(handle);
  }
};

/** Puts the first page of `whole`, where the tables are named, over that of `copy`. */
export const graftFirstPage = (whole: string, copy: string): void => {
  const [from, to] = [openSync(whole, 'r'), openSync(copy, 'r+')];
  try {
    const page = Buffer.alloc(pageSize);
    readSync(from, page, 0, pageSize, 0);
    putRight(page, fstatSync(to).size);
    writeSync(to, page, 0, pageSize, 0);
  } finally {
    closeSync(from);
    closeSync(to);
  }
};
