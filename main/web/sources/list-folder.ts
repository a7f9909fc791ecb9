import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../local-file';

export interface FolderListing {
  files: string[];
  /** What was left out because the folder is larger than is read. */
  warnings: string[];
}

const maxDepth = 5;
const maxFiles = 2000;
const readable = /\.(html?|xhtml|mhtml?|xml|rss|atom|rdf|json|opml|csv|tsv|xlsx?|txt)(\.gz)?$/i;
/** Pages that browsers save whole bring a folder of their pictures and scripts. */
const assetFolder = /(_files|\.files|_archivos|-Dateien|_fichiers|_bestanden)$/i;

/** The files of a folder that may be sources, in name order, folders below included. @throws FILE_READ */
export const listFolder = async (folder: string): Promise<FolderListing> => {
  const files: string[] = [];
  let [deep, many] = [false, false];
  const visit = async (path: string, depth: number): Promise<void> => {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
    for (const name of names) {
      const child = join(path, name);
      const info = await stat(child).catch(() => null);
      if (info?.isDirectory() && !assetFolder.test(name)) {
        if (depth < maxDepth) await visit(child, depth + 1);
        else deep = true;
      } else if (info?.isFile() && readable.test(name) && name.toLowerCase() !== 'urls.csv') {
        if (files.length < maxFiles) files.push(child);
        else many = true;
      }
    }
  };
  try {
    await visit(folder, 0);
  } catch (cause) {
    throw fileError(folder, cause);
  }
  return {
    files,
    warnings: [...(deep ? [`Folders deeper than ${maxDepth} levels were left out.`] : []), ...(many ? [`Only the first ${maxFiles} files were read.`] : [])],
  };
};
