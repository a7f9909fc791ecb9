import { useTranslation } from 'react-i18next';
import type { Authority } from '@shared/contracts/post';

/** Always told as the estimate it is. */
export const AuthorityNumber = ({ authority }: { authority: Authority | null }) => {
  const { t } = useTranslation();
  if (!authority) return <span className="text-soft">{t('app.unknown')}</span>;
  return <span title={`${t('blogs.estimate')}, ${t('blogs.confidence', { percent: Math.round(authority.confidence * 100) })}`}><span className="text-faint">≈ </span>{Math.round(authority.score)}</span>;
};
