import { CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '@shared/contracts/review';
import { cx } from '../../../ui/class-names';
import { lightProps, type Light } from './use-light';

/** Broken rules: those that must be fixed and those that are advice. */
export const IssueList = ({ issues, light, of }: { issues: readonly Issue[]; light: Light; /** Where several stand on one screen: of whom. */ of?: string }) => {
  const { t } = useTranslation();
  if (issues.length === 0) return null;
  return (
    <section aria-label={[t('review.issues.label'), of].filter(Boolean).join(', ')}>
      <ul className="flex flex-col gap-1">
        {issues.map((issue, at) => <li key={`${issue.rule}-${at}`}><IssueRow issue={issue} light={light} /></li>)}
      </ul>
    </section>
  );
};

const IssueRow = ({ issue, light }: { issue: Issue; light: Light }) => {
  const { t } = useTranslation();
  const blocks = issue.severity === 'block';
  const lit = { post: issue.source ? [issue.source] : [], draft: issue.span ? [issue.span] : [], scroll: Boolean(issue.source) };
  return (
    <button type="button" {...lightProps(light, lit)} className={cx('flex w-full items-start gap-2 rounded-control px-2.5 py-1.5 text-left', blocks ? 'bg-bad-soft' : 'bg-warn-soft')}>
      {blocks ? <CircleX size={14} className="mt-[3px] shrink-0 text-bad" aria-hidden /> : <TriangleAlert size={14} className="mt-[3px] shrink-0 text-warn" aria-hidden />}
      <span className="min-w-0 flex-1 text-pretty">
        <span className={cx('font-medium', blocks ? 'text-bad' : 'text-warn')}>{t(`review.issues.${issue.severity}`)}: </span>
        {issue.message}
      </span>
      <span className="mt-px font-mono text-[11px] text-soft">{issue.rule}</span>
    </button>
  );
};
