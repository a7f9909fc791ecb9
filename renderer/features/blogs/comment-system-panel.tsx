import { useTranslation } from 'react-i18next';
import type { CommentSystem } from '@shared/contracts/post';
import { Facts, Panel } from '../../ui/panel';
import { commentSystemName } from './comment-system-name';

/** Which system, and what on the raw page says so. */
export const CommentSystemPanel = ({ system }: { system: CommentSystem | null }) => {
  const { t } = useTranslation();
  const open = system?.open === null || !system ? 'unknown' : system.open ? 'open' : 'closed';
  return (
    <Panel title={t('blogs.systemTitle')} aside={<span className="text-soft">{commentSystemName(t, system?.id ?? 'unknown')}</span>}>
      <Facts facts={[
        [t('blogs.facts.open'), t(`blogs.open.${open}`)],
        [t('blogs.facts.login'), system?.login ? t('blogs.facts.yes') : t('blogs.facts.no')],
        [t('blogs.facts.captcha'), system?.captcha ? t('blogs.facts.seen') : t('blogs.facts.no')],
      ]} />
      <h3 className="mt-3 mb-1 text-small font-medium text-soft">{t('blogs.evidence')}</h3>
      {system && system.evidence.length > 0 ? <ul className="flex flex-col gap-0.5">{system.evidence.map((item) => <li key={item} className="font-mono text-small break-all">{item}</li>)}</ul> : <p className="text-soft">{t('blogs.noEvidence')}</p>}
      {system && system.honeypots.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-small font-medium text-soft">{t('blogs.honeypots')}</h3>
          <p className="font-mono text-small break-all">{system.honeypots.join(', ')}</p>
        </>
      )}
    </Panel>
  );
};
