// The comment systems that a person saw in raw pages, and how far what was told of the same pages agrees with them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommentSystemId } from '@shared/comment-systems';
import type { ExtractedPage } from '@shared/contracts/post';

/** `tuned` and `mended` were looked at while the detector was made; what is wrong in `untouched` is counted and never shown. */
export type LabelPart = 'tuned' | 'mended' | 'untouched';
/** What a person saw in a raw page. */
export interface SeenSystem { system: CommentSystemId[]; open: boolean | null; login: boolean }
export interface SystemLabel extends SeenSystem { url: string; draw: 'first' | 'random' | 'system' | 'sign' | 'rest'; part: LabelPart }
export interface JudgedSystem<Label extends SeenSystem = SystemLabel> { label: Label; told: ExtractedPage['commentSystem'] }

export const readSystemLabels = (): SystemLabel[] => readFileSync(join('bench', 'labels', 'comment-systems.jsonl'), 'utf8').split('\n').filter(Boolean).map((text) => JSON.parse(text) as SystemLabel);

const isTold = ({ told }: JudgedSystem<SeenSystem>): boolean => told.id !== 'unknown' && told.id !== 'none';
/** Whether a system is there for certain: what could be said either way counts neither for nor against recall. */
export const isThere = ({ system }: SeenSystem): boolean => !system.includes('none') && !system.includes('unknown');
/** Any id that a reader would accept; nothing told is right where no place for comments may be. */
export const isRight = ({ label, told }: JudgedSystem<SeenSystem>): boolean => label.system.includes(told.id) || (told.id === 'unknown' && label.system.includes('none'));

export interface Counted { hits: number; of: number }
export interface SystemScores { precision: Counted; recall: Counted; open: Counted; login: Counted }

const count = (all: readonly JudgedSystem<SeenSystem>[], holds: (each: JudgedSystem<SeenSystem>) => boolean): Counted => ({ hits: all.filter(holds).length, of: all.length });

export const shareOf = ({ hits, of }: Counted): number => (of > 0 ? hits / of : 0);

export const scoreSystems = (judged: readonly JudgedSystem<SeenSystem>[]): SystemScores => ({
  precision: count(judged.filter(isTold), isRight),
  recall: count(judged.filter(({ label }) => isThere(label)), isRight),
  open: count(judged, ({ label, told }) => label.open === told.open),
  login: count(judged, ({ label, told }) => label.login === told.login),
});

/** Of each system that was seen, how often it was told: `disqus: "13 of 14"`. */
export const recallBySystem = (judged: readonly JudgedSystem<SeenSystem>[]): Record<string, string> => {
  const there = judged.filter(({ label }) => isThere(label));
  const ids = [...new Set(there.map(({ label }) => label.system.join('|')))].sort();
  return Object.fromEntries(ids.map((id) => {
    const { hits, of } = count(there.filter(({ label }) => label.system.join('|') === id), isRight);
    return [id, `${hits} of ${of}`];
  }));
};

/** The pages told wrong, without the untouched ones: whoever mends must not see them. */
export const wrongPages = (judged: readonly JudgedSystem[]): string[] =>
  judged.filter((each) => each.label.part !== 'untouched' && (!isRight(each) || each.label.open !== each.told.open || each.label.login !== each.told.login))
    .map(({ label, told }) => `${label.part} ${label.url.slice(0, 70)}: ${told.id}/${told.open}/${told.login} for ${label.system.join('|')}/${label.open}/${label.login}`);

/** 95 % interval of a share (Wilson), for counts as small as these. */
export const intervalOf = ({ hits, of }: Counted): [number, number] => {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const edge = (value: number): number => Number((value / (1 + (z * z) / of)).toFixed(3));
  return [edge(middle - spread), edge(middle + spread)];
};
