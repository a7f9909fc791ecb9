import { Plus, X } from 'lucide-react';
import { useRef, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Textarea } from '../../../ui/input';

interface TalkingPointsFieldProps {
  value: readonly string[];
  onChange: (points: string[]) => void;
  /** So many lines stand there from the start. */
  least?: number;
  invalid?: readonly number[];
}

/** One fact or point of view a line; empty lines do not count, a pasted list becomes many. */
export const TalkingPointsField = ({ value, onChange, least = 3, invalid = [] }: TalkingPointsFieldProps) => {
  const { t } = useTranslation();
  const root = useRef<HTMLOListElement>(null);
  const [lines, setLines] = useState(() => [...value, ...Array.from({ length: Math.max(0, least - value.length) }, () => '')]);
  const change = (next: string[]) => {
    setLines(next);
    onChange(next.map((line) => line.trim()).filter(Boolean));
  };
  const add = () => {
    change([...lines, '']);
    requestAnimationFrame(() => root.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea')?.focus());
  };
  const paste = (event: ClipboardEvent, at: number) => {
    const parts = event.clipboardData.getData('text').split(/\n+/).map((line) => line.replace(/^\s*[-*•]\s*/, '').trim()).filter(Boolean);
    if (parts.length < 2) return;
    event.preventDefault();
    change([...lines.slice(0, at), ...(lines[at] ? [lines[at]] : []), ...parts, ...lines.slice(at + 1).filter(Boolean)]);
  };
  const filledBefore = (at: number) => lines.slice(0, at).filter((line) => line.trim()).length;
  return (
    <>
      <ol ref={root} className="flex flex-col gap-2">
        {lines.map((line, at) => {
          const wrong = line.trim() !== '' && invalid.includes(filledBefore(at));
          return (
            <li key={at} className="flex items-start gap-2">
              <span className="tabular mt-1.5 w-5 shrink-0 text-right text-faint" aria-hidden>{at + 1}</span>
              <div className="flex-1">
                <Textarea rows={2} aria-label={t('wizard.points.label', { at: at + 1 })} aria-invalid={wrong || undefined} maxLength={600} value={line} placeholder={at === 0 ? t('wizard.points.placeholder') : undefined} onChange={(event) => change(lines.map((other, index) => (index === at ? event.target.value : other)))} onPaste={(event) => paste(event, at)} className="min-h-12" />
                {wrong && <p role="alert" className="mt-1 text-small text-bad">{t('wizard.needs.point')}</p>}
              </div>
              <IconButton label={t('wizard.points.remove', { at: at + 1 })} icon={<X size={14} aria-hidden />} className="mt-0.5" onClick={() => change(lines.filter((_, index) => index !== at))} />
            </li>
          );
        })}
      </ol>
      <div className="mt-2 flex items-center justify-between pl-7">
        <Button kind="quiet" size="small" className="-ml-2" icon={<Plus size={14} aria-hidden />} onClick={add}>{t('wizard.points.add')}</Button>
        <span className="text-small text-soft">{t('wizard.points.paste')}</span>
      </div>
    </>
  );
};
