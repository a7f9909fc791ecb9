import { Bug, ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogLineDto } from '@shared/contracts/log';
import { clockTime, dayAndTime } from '../../app/format';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';

const looks = { debug: { Icon: Bug, tone: 'text-faint' }, info: { Icon: Info, tone: 'text-soft' }, warn: { Icon: TriangleAlert, tone: 'text-warn' }, error: { Icon: CircleAlert, tone: 'text-bad' } };

const pretty = (fields: string): string => {
  try {
    return JSON.stringify(JSON.parse(fields), null, 2).replaceAll('\\n', '\n');
  } catch {
    return fields;
  }
};

/** One line; opened, it shows all that was written, and leads to the other lines of the same act. */
export const LogRow = ({ line, onTrace }: { line: LogLineDto; onTrace: (traceId: string) => void }) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { Icon, tone } = looks[line.level ?? 'warn'];
  const { traceId } = line;
  return (
    <li className="border-b border-line">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex min-h-8 w-full items-center gap-3 px-6 text-left font-mono text-small outline-offset-[-2px] hover:bg-hover">
        <ChevronRight size={13} className={cx('shrink-0 text-faint transition-transform', open && 'rotate-90')} aria-hidden />
        <span className="tabular w-17 shrink-0 text-soft" title={line.at ? dayAndTime(line.at) : undefined}>{line.at ? clockTime(line.at) : '–'}</span>
        <span className={cx('flex w-20 shrink-0 items-center gap-1.5', tone)}><Icon size={13} aria-hidden />{line.level ? t(`logs.levels.${line.level}`) : t('logs.broken')}</span>
        <span className="shrink-0 max-w-1/2 truncate">{line.message}</span>
        <span className="min-w-0 flex-1 truncate text-faint">{line.fields}</span>
      </button>
      {open && (
        <div className="flex flex-col items-start gap-2 bg-canvas px-6 py-3 pl-15">
          {line.at && <span className="text-small text-soft">{dayAndTime(line.at)}</span>}
          <pre className="max-w-full font-mono text-small break-words whitespace-pre-wrap">{line.fields ? pretty(line.fields) : t('logs.noFields')}</pre>
          {traceId && <Button size="small" onClick={() => onTrace(traceId)}>{t('logs.onlyTrace')}</Button>}
        </div>
      )}
    </li>
  );
};
