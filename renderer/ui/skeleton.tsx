import { cx } from './class-names';

/** Rows that stand in for rows, after 150 ms. */
export const SkeletonRows = ({ rows = 8, label }: { rows?: number; label: string }) => (
  <div role="status" aria-label={label} className="after-moment">
    {Array.from({ length: rows }, (_, at) => (
      <div key={at} className="row-height flex items-center gap-4 border-b border-line px-3">
        <SkeletonBar className={at % 3 === 0 ? 'w-2/5' : at % 3 === 1 ? 'w-1/2' : 'w-1/3'} />
        <SkeletonBar className="ml-auto w-16" />
      </div>
    ))}
  </div>
);

export const SkeletonBar = ({ className }: { className?: string }) => <div className={cx('h-3 rounded-full bg-pressed', className)} />;

export const SkeletonText = ({ lines = 6, label }: { lines?: number; label: string }) => (
  <div role="status" aria-label={label} className="after-moment flex flex-col gap-4">
    {Array.from({ length: lines }, (_, at) => <SkeletonBar key={at} className={at % 4 === 3 ? 'w-1/2' : 'w-full'} />)}
  </div>
);
