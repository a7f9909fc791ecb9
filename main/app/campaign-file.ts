// The campaign file of the headless `run`: read, checked, its paths made whole, and told apart by what stands in it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { campaignFile, type CampaignFile } from '@shared/contracts/campaign';
import { sourceInput, type SourceInput } from '@shared/contracts/source';
import { AppError } from '../core/app-error';
import { fileError } from '../web/local-file';

export interface LoadedCampaign {
  file: CampaignFile;
  /** Equal for two runs of the same content, whatever the file is called. */
  contentKey: string;
}

const isAddress = (value: string): boolean => /^(https?|file):/i.test(value);

/** Paths are relative to the file, or the folder, that names them. */
const anchored = (source: SourceInput, baseDir: string): SourceInput => {
  if (typeof source === 'string') return isAddress(source) ? source : resolve(baseDir, source);
  const keep = source.kind === 'search' || source.kind === 'url' || isAddress(source.value);
  return keep ? source : { ...source, value: resolve(baseDir, source.value) };
};

const readJson = async (path: string): Promise<unknown> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw fileError(path, cause);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new AppError('PARSE', `"${path}" is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
};

const givenSource = (value: string): SourceInput => {
  const parsed = sourceInput.safeParse(value);
  if (!parsed.success) throw new AppError('VALIDATION', 'A --source is empty. Give a path or an address.');
  return parsed.data;
};

/**
 * @param extraSources as typed on the command line: relative to the working directory; they come in addition to the file's
 * @throws FILE_READ PARSE VALIDATION
 */
export const loadCampaignFile = async (path: string, extraSources: readonly string[]): Promise<LoadedCampaign> => {
  const parsed = campaignFile.safeParse(await readJson(path));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    throw new AppError('VALIDATION', `"${path}" is no campaign: ${issues.map((issue) => `${issue.path || 'the file'}: ${issue.message}`).join('; ')}`, { details: { issues } });
  }
  const sources = [...parsed.data.sources.map((source) => anchored(source, dirname(resolve(path)))), ...extraSources.map((value) => anchored(givenSource(value), process.cwd()))];
  if (sources.length === 0) throw new AppError('VALIDATION', `"${path}" names no source. Add "sources", or give --source PATH-OR-URL.`);
  const file = { ...parsed.data, sources };
  return { file, contentKey: createHash('sha256').update(JSON.stringify(file)).digest('hex') };
};
