import { useTranslation } from 'react-i18next';
import type { AnalyticsRange } from '@shared/contracts/analytics';
import { day } from '../../app/format';

export const RangeWords = ({ range }: { range: AnalyticsRange }) => {
  const { t } = useTranslation();
  return <span role="status" className="tabular text-soft" title={range.timeZone}>{range.from === range.to ? day(range.from) : t('analytics.range.words', { from: day(range.from), to: day(range.to) })}</span>;
};
