import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { duration, money } from '../../../app/format';
import { useTRPC } from '../../../app/trpc';
import { Facts } from '../../../ui/panel';
import type { CampaignForm } from './campaign-form';

const within = (value: unknown, max: number, otherwise: number): number => (typeof value === 'number' && value >= 1 && value <= max ? Math.round(value) : otherwise);

/** What a start would bring and cost, as a range, and on what it rests. */
export const EstimateCard = ({ form }: { form: CampaignForm }) => {
  const { t } = useTranslation();
  const [sources, maxPosts, perPost] = form.watch(['sources', 'maxPosts', 'maxCommentsPerPost']);
  const input = useDeferredValue({ sources: sources ?? [], maxPosts: within(maxPosts, 100, 10), maxCommentsPerPost: within(perPost, 10, 1) });
  const estimate = useQuery({ ...useTRPC().campaigns.estimate.queryOptions(input, { placeholderData: keepPreviousData }), enabled: input.sources.length > 0 });
  const data = input.sources.length > 0 ? estimate.data : undefined;
  return (
    <section aria-live="polite">
      <h2 className="mb-2 font-semibold">{t('wizard.estimate.title')}</h2>
      {!data && <p className="text-soft">{estimate.error ? t('wizard.estimate.failed') : t('wizard.estimate.waiting')}</p>}
      {data && (
        <>
          <Facts facts={[
            [t('wizard.estimate.posts'), t('wizard.estimate.atMost', { count: data.posts })], [t('wizard.estimate.comments'), t('wizard.estimate.atMost', { count: data.comments })],
            [t('wizard.estimate.time'), `${duration(data.secondsLow)} – ${duration(data.secondsHigh)}`], [t('wizard.estimate.money'), data.microDollars === null ? t('wizard.estimate.unknown') : data.microDollars === 0 ? t('wizard.estimate.free') : money(data.microDollars)],
          ]} />
          <p className="mt-3 text-small text-soft">{t('wizard.estimate.note')}</p>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 text-small text-soft">{data.basis.map((line) => <li key={line}>{line}</li>)}</ul>
        </>
      )}
    </section>
  );
};
