import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { builtInLines, type StyleLineDto } from '@shared/contracts/style-card';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { Checkbox } from '../../ui/checkbox';
import { WordDiff } from '../../ui/word-diff';
import { StyleValueEditor } from './style-value-editor';

interface StyleLineProps {
  line: StyleLineDto;
  /** The whole card is off. */
  muted: boolean;
  /** `value` undefined: what was learned, or nothing. */
  onChange: (choice: { on?: boolean; value?: unknown }) => void;
}

/** What a line says, in words. */
const valueWords = (t: TFunction, { line, value }: StyleLineDto): string => {
  if (value === null) return t('style.unknown');
  if (line === 'length' || line === 'sentence') return t(`style.values.${line}`, { count: Number(value) });
  if (Array.isArray(value)) return value.join(', ');
  if (line === 'greeting' || line === 'signOff' || line === 'struck' || line === 'added') return String(value);
  return (t(`style.values.${line}`, { returnObjects: true }) as Record<string, string>)[String(value)] ?? String(value);
};

const evidenceWords = (t: TFunction, { line, seen, of, own, learned }: StyleLineDto): string | null => {
  if (own) return t('style.own');
  if (learned === null) return null;
  return line === 'length' || line === 'sentence' ? t('style.typical', { count: seen }) : t('style.seen', { seen, of });
};

export const StyleLine = ({ line, muted, onChange }: StyleLineProps) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState(false);
  const name = t(`style.lines.${line.line}`);
  const known = line.value !== null;
  const kept = { on: line.on };
  const notes = [evidenceWords(t, line), known && !builtInLines.includes(line.line) && t('style.models')].filter(Boolean).join(' · ');
  return (
    <li className="border-b border-line px-4 py-2.5 last:border-0">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-44 shrink-0">{known ? <Checkbox label={name} checked={line.on} onChange={(on) => onChange({ ...(line.own ? { value: line.value } : {}), on })} /> : <span className="pl-6 text-soft">{name}</span>}</span>
        <span className={cx('min-w-0 flex-1 break-words', !known || !line.on || muted ? 'text-faint' : 'font-medium')}>
          {valueWords(t, line)}
          {notes && <span className="ml-2 text-small font-normal text-soft">{notes}</span>}
        </span>
        {line.example && <Button size="small" kind="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? t('style.hide') : t('style.show')}</Button>}
        <Button size="small" kind="quiet" aria-expanded={editing} aria-label={t(known ? 'style.changeLine' : 'style.setLine', { line: name })} onClick={() => setEditing(!editing)}>{known ? t('style.change') : t('style.set')}</Button>
      </div>
      {editing && <StyleValueEditor line={line} onSave={(value) => { onChange({ ...kept, value }); setEditing(false); }} onLearned={() => { onChange(kept); setEditing(false); }} onCancel={() => setEditing(false)} />}
      {shown && line.example && <div role="group" aria-label={t('style.exampleOf', { line: name })} className="mt-2 mb-1 rounded-control bg-surface px-3 py-2"><WordDiff before={line.example.before} after={line.example.after} words={t('style.marks', { returnObjects: true })} /></div>}
    </li>
  );
};
