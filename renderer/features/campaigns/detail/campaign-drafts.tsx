import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBody } from '../../../app/list-body';
import { useTRPC } from '../../../app/trpc';
import { EmptyState } from '../../../ui/empty-state';
import { Cell, Row, RowLink, Table } from '../../../ui/table';
import { CommentStatusBadge } from '../../comments/comment-status-badge';
import { VerdictBadge } from '../../comments/verdict-badge';

export const CampaignDrafts = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const drafts = useQuery(useTRPC().comments.list.queryOptions({ campaignId, sort: 'score', page, pageSize: 50 }));
  return (
    <ListBody flush query={drafts} filtered={false} onClear={() => setPage(1)} onPage={setPage} empty={<EmptyState icon={<PenLine size={22} />} title={t('campaigns.drafts.none.title')}>{t('campaigns.drafts.none.text')}</EmptyState>}>
      {(items) => (
        <Table flush label={t('campaigns.tabs.drafts')} columns={[
          { key: 'post', label: t('campaigns.drafts.columns.post') }, { key: 'type', label: t('campaigns.drafts.columns.type'), width: '104px' }, { key: 'score', label: t('campaigns.drafts.columns.score'), width: '64px', right: true },
          { key: 'verdict', label: t('campaigns.drafts.columns.verdict'), width: '120px' }, { key: 'status', label: t('campaigns.drafts.columns.status'), width: '116px' },
        ]}>
          {items.map((draft) => (
            <Row key={draft.id}>
              <Cell title={draft.excerpt}><RowLink to={`/review?campaignId=${campaignId}${draft.status === 'awaiting' ? '' : `&view=${draft.status}`}&id=${draft.id}`}>{draft.postTitle}</RowLink><span className="ml-2 text-soft">{draft.host}</span></Cell>
              <Cell soft>{t(`comments.type.${draft.type}`)}</Cell>
              <Cell right>{Math.round(draft.score)}</Cell>
              <Cell><VerdictBadge verdict={draft.verdict} /></Cell>
              <Cell><CommentStatusBadge status={draft.status} /></Cell>
            </Row>
          ))}
        </Table>
      )}
    </ListBody>
  );
};
