import { useTranslation } from 'react-i18next';
import { SkeletonBar } from '../../ui/skeleton';

/** Stands in for the panels, after 150 ms. */
export const FiguresSkeleton = () => {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('app.loading')} className="after-moment flex flex-col gap-4">
      <div className="grid grid-cols-5 gap-4 max-[1100px]:grid-cols-3">{Array.from({ length: 5 }, (_, at) => <div key={at} className="h-40 rounded-panel border border-line bg-raised p-4"><SkeletonBar className="w-1/2" /></div>)}</div>
      <div className="grid grid-cols-2 gap-4 max-[1100px]:grid-cols-1">{Array.from({ length: 2 }, (_, at) => <div key={at} className="h-72 rounded-panel border border-line bg-raised p-4"><SkeletonBar className="w-1/3" /></div>)}</div>
    </div>
  );
};
