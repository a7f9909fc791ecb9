// Spam-likeness on labelled comments, one video held out after the other, beside a rule of links and ten words.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { spamEvidenceOf } from '../main/language/spam-features';
import { spamLogit, trainSpamModel, type LabelledText } from '../main/language/spam-training';
import type { BenchResult } from './bench-result';
import { dataFolder } from './lib/data-folder';

const readVideo = (path: string): LabelledText[] =>
  Papa.parse<{ CONTENT: string; CLASS: string }>(readFileSync(path, 'utf8').replace(/^\uFEFF?\s*\n/u, ''), { header: true, skipEmptyLines: true })
    .data.map(({ CONTENT, CLASS }) => ({ text: CONTENT.replaceAll('\uFEFF', ''), spam: CLASS === '1' }));

interface Judged { score: number; spam: boolean }

const areaUnderCurve = (judged: readonly Judged[]): number => {
  const spam = judged.filter((one) => one.spam);
  const ham = judged.filter((one) => !one.spam);
  let won = 0;
  for (const a of spam) for (const b of ham) won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return won / spam.length / ham.length;
};

const f1 = (judged: readonly Judged[]): number => {
  const hit = judged.filter(({ score, spam }) => score > 0 && spam).length;
  return (2 * hit) / (judged.filter(({ score }) => score > 0).length + judged.filter(({ spam }) => spam).length);
};

const ruleWords = /\b(?:subscribe|check|channel|please|free|visit|click|my|video|share)\b/giu;
const rule = (text: string): number => (/https?:|www\.|\.com/iu.test(text) ? 3 : 0) + (text.match(ruleWords) ?? []).length;

export default async function spam(): Promise<BenchResult[]> {
  const folder = dataFolder('youtube-spam');
  if (!existsSync(folder)) return [];
  const videos = readdirSync(folder).filter((name) => name.endsWith('.csv')).sort().map((name) => readVideo(join(folder, name)));
  const folds = videos.map((held, at) => {
    const model = trainSpamModel(videos.filter((_, other) => other !== at).flat());
    const judged = held.map(({ text, spam: isSpam }) => ({ score: spamLogit(model, spamEvidenceOf(text).features), spam: isSpam }));
    const byRule = held.map(({ text, spam: isSpam }) => ({ score: rule(text), spam: isSpam }));
    return { auc: areaUnderCurve(judged), f1: f1(judged), rule: areaUnderCurve(byRule) };
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const baseline = mean(folds.map((fold) => fold.rule));
  const auc = mean(folds.map((fold) => fold.auc));
  return [
    { name: 'spam.auc', value: auc, unit: 'mean AUC, one video held out', baseline, ratio: auc / baseline, target: '>= 0.95 (naive Bayes 0.950)', ok: auc >= 0.95, details: { folds } },
    { name: 'spam.f1', value: mean(folds.map((fold) => fold.f1)), unit: 'mean F1, one video held out', baseline: null, ratio: null, target: '>= 0.94', ok: mean(folds.map((fold) => fold.f1)) >= 0.94 },
  ];
}
