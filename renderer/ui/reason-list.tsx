import { cx } from './class-names';

/** Reasons with their signed weight. */
export const ReasonList = ({ reasons }: { reasons: readonly { text: string; weight?: number | undefined }[] }) => (
  <ul className="flex flex-col gap-1">
    {reasons.map((reason) => (
      <li key={reason.text} className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 text-pretty">{reason.text}</span>
        {reason.weight !== undefined && <span className={cx('tabular shrink-0 text-small', reason.weight < 0 ? 'text-bad' : reason.weight > 0 ? 'text-good' : 'text-soft')}>{reason.weight > 0 ? '+' : ''}{Math.round(reason.weight * 10) / 10}</span>}
      </li>
    ))}
  </ul>
);
