import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button';
import { cx } from './class-names';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
  flush?: boolean;
  words: { range: string; previous: string; next: string; atFirst: string; atLast: string };
}

export const Pager = ({ page, pageSize, total, onPage, words, flush = false }: PagerProps) => {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <div className={cx('flex items-center justify-between gap-4 py-3 text-soft', flush ? 'px-2' : 'px-6')}>
      <span className="tabular" aria-live="polite">{words.range}</span>
      {pages > 1 && (
        <div className="flex gap-2">
          <Button size="small" icon={<ChevronLeft size={14} aria-hidden />} disabledReason={page <= 1 ? words.atFirst : null} onClick={() => onPage(page - 1)}>{words.previous}</Button>
          <Button size="small" disabledReason={page >= pages ? words.atLast : null} onClick={() => onPage(page + 1)}>{words.next}<ChevronRight size={14} aria-hidden /></Button>
        </div>
      )}
    </div>
  );
};
