import { useTranslation } from 'react-i18next';
import type { CheckDto } from '@shared/contracts/verification';
import { dayAndTime } from '../../../app/format';

const tones: Record<CheckDto['outcome'], string> = { live: 'text-good', held: 'text-accent', edited: 'text-warn', missing: 'text-bad', unknown: 'text-soft' };

/** Every look with its evidence, newest first. */
export const CheckList = ({ checks }: { checks: readonly CheckDto[] }) => {
  const { t } = useTranslation();
  return (
    <ol className="flex flex-col">
      {checks.map((check) => (
        <li key={check.id} className="border-b border-line py-2.5 last:border-0">
          <div className="flex items-baseline gap-2">
            <span className={`font-medium ${tones[check.outcome]}`}>{t(`posting.outcome.${check.outcome}`)}</span>
            <span className="tabular text-small text-soft">{t('posting.page.day', { day: check.day })} · {t(`posting.kind.${check.kind}`)}</span>
            <time dateTime={check.at} className="tabular ml-auto text-small text-soft">{dayAndTime(check.at)}</time>
          </div>
          <p className="text-pretty">{check.reason}</p>
          {check.excerpt && <blockquote className="mt-1.5 border-l-2 border-line pl-3 text-small break-words text-soft">{check.excerpt}{check.place && <footer className="mt-0.5 text-faint">{check.place}</footer>}</blockquote>}
          {check.link && <p className="mt-1.5 text-small text-soft"><span className="font-medium text-text">{t('posting.page.link')}: </span>{check.link.present ? (check.link.rel ? t('posting.page.linkThere', { rel: check.link.rel }) : t('posting.page.linkPlain')) : t('posting.page.linkGone')} · <span className="break-all">{check.link.url}</span></p>}
        </li>
      ))}
    </ol>
  );
};
