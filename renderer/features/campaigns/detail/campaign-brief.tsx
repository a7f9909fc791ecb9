import { useTranslation } from 'react-i18next';
import type { CampaignDto } from '@shared/contracts/campaign';
import { Chip } from '../../../ui/chip';
import { Facts, Panel } from '../../../ui/panel';

/** What the campaign was told. */
export const CampaignBrief = ({ campaign: c }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  const none = t('campaigns.brief.none');
  return (
    <div className="grid grid-cols-2 items-start gap-4 pb-6">
      <Panel title={t('campaigns.brief.points')}>
        {c.talkingPoints.length === 0 ? <p className="text-soft">{none}</p> : <ul className="flex flex-col gap-2">{c.talkingPoints.map((point) => <li key={point} className="border-l-2 border-line pl-3 text-pretty">{point}</li>)}</ul>}
      </Panel>
      <div className="flex flex-col gap-4">
        <Panel title={t('campaigns.brief.title')}>
          <Facts left facts={[
            [t('campaigns.brief.topic'), c.topic || none], [t('campaigns.brief.audience'), c.audience || none], [t('campaigns.brief.persona'), c.personaName],
            [t('campaigns.brief.style'), `${c.commentStyles.map((type) => t(`comments.type.${type}`)).join(', ')} · ${t(`comments.tone.${c.tone}`)} · ${t(`comments.length.${c.length}`)}`],
            [t('campaigns.brief.limits'), `${t('campaigns.brief.posts', { count: c.maxPosts })}, ${t('campaigns.brief.perPost', { count: c.maxCommentsPerPost })}, ${t('campaigns.brief.threshold', { score: c.qualityThreshold })}`],
            [t('campaigns.brief.link'), c.link ? [c.link.url, ...(c.link.utm ? [t('campaigns.brief.counted', { as: [c.link.utm.source, c.link.utm.medium, c.link.utm.campaign].filter(Boolean).join(' / ') })] : [])].join(' · ') : none], [t('campaigns.brief.never'), c.neverList.join(', ') || none],
          ]} />
        </Panel>
        <Panel title={t('campaigns.brief.keywords')}><div className="flex flex-wrap gap-1">{c.keywords.map((word) => <Chip key={word}>{word}</Chip>)}</div></Panel>
        <Panel title={t('campaigns.brief.sources')}>
          {c.sources.length === 0 ? <p className="text-soft">{none}</p> : <ul className="flex flex-col gap-1">{c.sources.map((source) => { const value = typeof source === 'string' ? source : source.kind === 'search' ? `${t('wizard.sources.kind.search')}: ${source.value || c.keywords.join(', ')}` : source.value; return <li key={value} className="font-mono text-small break-all">{value}</li>; })}</ul>}
        </Panel>
      </div>
    </div>
  );
};
