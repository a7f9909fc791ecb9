import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/chip';
import { rangeWords } from './figure-range';

/** What a figure was counted by and a list has no field for. */
interface FigureFilters {
  from?: string;
  to?: string;
  on?: string;
  minScore?: string;
  belowScore?: string;
  decision?: string;
  agreement?: string;
  edited?: string;
  analysed?: string;
  host?: string;
  /** As it is called. */
  systemName?: string;
  taskName?: string;
}
type Act = 'drafted' | 'reviewed' | 'approved' | 'found' | 'ended' | 'skipped';

interface FigureChipsProps<F> {
  /** What the range is about where `on` does not say it. */
  act: Act;
  values: F & FigureFilters;
  set: (changes: Partial<F>) => void;
}

/** Filters that came with a figure, in words, each to be taken off. */
export const FigureChips = <F extends Record<string, string>>({ act, values, set }: FigureChipsProps<F>) => {
  const { t } = useTranslation();
  const { from, to, minScore, belowScore, decision, agreement, edited, analysed, host, systemName, taskName } = values;
  const chips: { words: string; names: string[] }[] = [];
  if (from && to) {
    const range = rangeWords(from, to);
    const word = t(`analytics.figure.act.${(values.on || act) as Act}`);
    chips.push({ words: range.from === range.to ? t('analytics.figure.rangeDay', { act: word, from: range.from }) : t('analytics.figure.range', { act: word, ...range }), names: ['from', 'to', 'on'] });
  }
  if (minScore) chips.push({ words: belowScore ? t('analytics.figure.score', { from: minScore, to: belowScore }) : t('analytics.figure.scoreFrom', { from: minScore }), names: ['minScore', 'belowScore'] });
  if (decision) chips.push({ words: t(`analytics.figure.decision.${decision as 'open'}`), names: ['decision'] });
  if (agreement) chips.push({ words: t(`analytics.figure.agreement.${agreement as 'agreed'}`), names: ['agreement'] });
  if (edited) chips.push({ words: t(edited === 'true' ? 'analytics.figure.edited' : 'analytics.figure.untouched'), names: ['edited'] });
  if (analysed) chips.push({ words: t(analysed === 'true' ? 'analytics.figure.analysed' : 'analytics.figure.notAnalysed'), names: ['analysed'] });
  if (host) chips.push({ words: host, names: ['host'] });
  if (systemName) chips.push({ words: systemName, names: ['system'] });
  if (taskName) chips.push({ words: taskName, names: ['name'] });
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={t('analytics.figure.label')} className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ words, names }) => <Chip key={words} removeLabel={t('analytics.figure.remove', { name: words })} onRemove={() => set(Object.fromEntries(names.map((name) => [name, ''])) as Partial<F>)}>{words}</Chip>)}
    </div>
  );
};
