import { ChevronRight, ShieldX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEntry } from '@shared/contracts/audit';
import { clockTime, dayAndTime } from '../../app/format';
import { Badge } from '../../ui/badge';
import { Facts } from '../../ui/panel';
import { placeOf, sentenceOf } from './sentence';
import { refusalOf, spokenValues } from './spoken-values';

/** One act as a sentence; opened, everything that is recorded of it. */
export const AuditEntryRow = ({ entry, nameOf }: { entry: AuditEntry; nameOf: (id: string) => string | undefined }) => {
  const { t } = useTranslation();
  const to = placeOf(entry);
  const values = spokenValues(t, entry, nameOf);
  const refused = refusalOf(t, entry);
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="flex min-h-9 list-none items-center gap-3 rounded-control py-1 outline-offset-[-2px] hover:bg-hover">
          <ChevronRight size={14} className="shrink-0 text-faint transition-transform group-open:rotate-90" aria-hidden />
          <time dateTime={entry.at} className="tabular shrink-0 text-small text-soft">{clockTime(entry.at)}</time>
          <span className="min-w-0 flex-1 truncate">{sentenceOf(t, entry, nameOf)}{values.length > 0 && <span className="ml-2 text-soft">{values.join(' · ')}</span>}</span>
          {refused && <Badge tone="warn" icon={<ShieldX size={12} aria-hidden />}>{refused}</Badge>}
        </summary>
        <div className="max-w-140 pt-1 pb-3 pl-7">
          <Facts left facts={[
            [t('audit.details.at'), dayAndTime(entry.at)], [t('audit.details.action'), <span key="a" className="font-mono text-small">{entry.action}</span>],
            [t('audit.details.target'), entry.targetId === null ? t('audit.details.none') : <span key="t" className="font-mono text-small break-all">{entry.targetType} {entry.targetId}</span>],
            [t('audit.details.fields'), entry.fields.length > 0 ? entry.fields.join(', ') : t('audit.details.none')], [t('audit.details.outcome'), refused === null ? t('audit.outcome.ok') : <span key="o">{refused} <span className="font-mono text-small text-soft">{entry.outcome}</span></span>],
          ]} />
          {to && <Link to={to} className="mt-2 inline-block text-accent underline underline-offset-2">{t('audit.open')}</Link>}
        </div>
      </details>
    </li>
  );
};
