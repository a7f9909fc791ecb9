import { useTranslation } from 'react-i18next';
import type { Authority } from '@shared/contracts/post';
import { ReasonList } from '../../ui/reason-list';
import { ScoreRing } from '../../ui/meter';
import { Panel } from '../../ui/panel';

export const AuthorityPanel = ({ authority }: { authority: Authority | null }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('blogs.authority')}>
      {authority ? (
        <>
          <div className="mb-3 flex items-center gap-3">
            <ScoreRing value={authority.score} tone="accent" label={`${t('blogs.authority')} ${Math.round(authority.score)}, ${t('blogs.estimate')}`} />
            <div><div>{t('blogs.estimate')}, {t('blogs.confidence', { percent: Math.round(authority.confidence * 100) })}</div><div className="text-small text-soft">{t('blogs.authorityNote')}</div></div>
          </div>
          <ReasonList reasons={authority.factors} />
        </>
      ) : <p className="text-soft">{t('blogs.noAuthority')}</p>}
    </Panel>
  );
};
