import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SiteMemoryDto } from '@shared/contracts/site-memory';
import { ago, day } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useWhyNot } from '../../app/session/me';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Facts, Panel } from '../../ui/panel';
import { SkeletonText } from '../../ui/skeleton';
import { SitePolicyDialog } from './site-policy-dialog';

const outcomes = ['live', 'held', 'edited', 'removed', 'unknown', 'unchecked'] as const;

/** What the site is remembered for: its policy with the quote, the cooldown, and what became of the comments there. */
export const SiteMemoryPanel = ({ blogId }: { blogId: string }) => {
  const { t } = useTranslation();
  const whyNot = useWhyNot()('validate_blogs');
  const [editing, setEditing] = useState(false);
  const memory = useQuery(useTRPC().blogs.policy.queryOptions({ id: blogId }));
  return (
    <Panel title={t('blogs.memory.title')} aside={memory.data && <Button size="small" disabledReason={whyNot} icon={<Pencil size={13} aria-hidden />} onClick={() => setEditing(true)}>{t('blogs.memory.edit')}</Button>}>
      <Loaded query={memory} skeleton={<SkeletonText label={t('app.loading')} />}>
        {(data) => (
          <>
            <Policy memory={data} />
            <Facts facts={[
              [t('blogs.memory.cooldown'), t(data.ownCooldown ? 'blogs.memory.ownDays' : 'blogs.memory.days', { count: data.cooldownDays })],
              [t('blogs.memory.next'), data.cooldownUntil ? t('blogs.memory.from', { when: day(data.cooldownUntil) }) : t('blogs.memory.now')],
              [t('blogs.memory.last'), data.last ? <Link key="last" className="text-accent hover:underline" to={data.last.posted ? `/comments/${data.last.commentId}` : `/review?view=approved&id=${data.last.commentId}`}>{ago(data.last.at)}</Link> : t('blogs.memory.never')],
              [t('blogs.memory.posted'), String(data.outcomes.posted)],
              ...outcomes.filter((name) => data.outcomes[name] > 0).map((name) => [t(`blogs.memory.outcome.${name}`), String(data.outcomes[name])] as const),
            ]} />
            <SitePolicyDialog key={String(editing)} open={editing} memory={data} onClose={() => setEditing(false)} />
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const Policy = ({ memory: { policy, policyReadAt } }: { memory: SiteMemoryDto }) => {
  const { t } = useTranslation();
  if (!policy?.forbids) return <p className="mb-2 text-soft text-pretty">{policyReadAt ? t('blogs.memory.nothing', { when: ago(policyReadAt) }) : t('blogs.memory.unread')}</p>;
  return (
    <div className="mb-3">
      <Notice tone="bad">
        <p className="font-medium">{t(`blogs.memory.forbids.${policy.forbids}`)}</p>
        {policy.quote && <blockquote className="mt-1 break-words">“{policy.quote}”</blockquote>}
        <p className="mt-1 text-small break-all text-soft">{policy.by === 'person' ? t('blogs.memory.byHand', { when: ago(policy.at) }) : t('blogs.memory.read', { when: ago(policy.at), url: policy.url ?? '' })}</p>
      </Notice>
    </div>
  );
};
