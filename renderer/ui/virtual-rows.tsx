import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

interface VirtualRowsProps {
  label: string;
  count: number;
  rowHeight: number;
  renderRow: (index: number) => ReactNode;
  /** Which rows are in sight, so that their pages are fetched. */
  onRange: (first: number, last: number) => void;
  /** Scrolled into sight when it changes. */
  activeIndex?: number | undefined;
}

/** A list of any length that draws only the rows in sight. */
export const VirtualRows = ({ label, count, rowHeight, renderRow, onRange, activeIndex }: VirtualRowsProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => { onRange(first, last); }, [first, last, onRange]);
  useEffect(() => { virtual.measure(); }, [rowHeight, virtual]);
  useEffect(() => {
    if (activeIndex !== undefined && activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable]" tabIndex={-1}>
      <ul aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => (
          <li key={row.key} aria-setsize={count} aria-posinset={row.index + 1} className="absolute inset-x-0 top-0" style={{ height: row.size, transform: `translateY(${row.start}px)` }}>{renderRow(row.index)}</li>
        ))}
      </ul>
    </div>
  );
};
