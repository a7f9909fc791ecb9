import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

interface Side {
  content: ReactNode;
  label: string;
  initial: number;
  min: number;
  max: number;
}

/** Three panes, or two while there is nothing for the right: the outer two keep the widths that the person gave them, the middle takes the rest; one above the other where it is narrow. */
export const SplitPanes = ({ name, left, middle, right }: { name: string; left: Side; middle: ReactNode; right: Side & { hidden?: boolean } }) => {
  const [leftWidth, setLeft] = useRememberedWidth(`${name}.left`, left);
  const [rightWidth, setRight] = useRememberedWidth(`${name}.right`, right);
  const [box, width] = useWidth();
  if (width < left.min + middleMin + right.min) {
    return (
      <div ref={box} className="min-h-0 flex-1 overflow-y-auto" tabIndex={0}>
        <div className="h-60 border-b border-line">{left.content}</div>
        <div className="h-[80vh] border-b border-line">{middle}</div>
        {!right.hidden && <div className="h-[90vh]">{right.content}</div>}
      </div>
    );
  }
  // What the window has not, the wider of the two gives first, neither below its least.
  const over = Math.max(0, leftWidth + (right.hidden ? 0 : rightWidth) + middleMin - width);
  const shownRight = Math.max(right.min, rightWidth - over);
  const shownLeft = Math.max(left.min, leftWidth - Math.max(0, over - (rightWidth - shownRight)));
  return (
    <div ref={box} className="flex min-h-0 flex-1">
      <div className="min-h-0 shrink-0 overflow-hidden" style={{ width: shownLeft }}>{left.content}</div>
      <Divider label={left.label} value={shownLeft} side={left} onChange={setLeft} direction={1} />
      <div className="min-h-0 min-w-0 flex-1 overflow-hidden">{middle}</div>
      {!right.hidden && (
        <>
          <Divider label={right.label} value={shownRight} side={right} onChange={setRight} direction={-1} />
          <div className="min-h-0 shrink-0 overflow-hidden" style={{ width: shownRight }}>{right.content}</div>
        </>
      )}
    </div>
  );
};

const middleMin = 320;

/** The width there is; as wide as the window until it was measured. */
const useWidth = () => {
  const [width, setWidth] = useState(() => window.innerWidth);
  const box = useCallback((element: HTMLDivElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
};

const clamp = (value: number, { min, max }: Side): number => Math.min(max, Math.max(min, value));

const useRememberedWidth = (key: string, side: Side): [number, (width: number) => void] => {
  const [width, setWidth] = useState(() => {
    const stored = Number(localStorage.getItem(`pane.${key}`));
    return stored > 0 ? clamp(stored, side) : side.initial;
  });
  useEffect(() => {
    if (width !== side.initial) localStorage.setItem(`pane.${key}`, String(width));
  }, [key, width, side.initial]);
  return [width, setWidth];
};

interface DividerProps {
  label: string;
  value: number;
  side: Side;
  onChange: (width: number) => void;
  direction: 1 | -1;
}

/** Dragged by pointer, moved by arrow keys, put back by a double click. */
const Divider = ({ label, value, side, onChange, direction }: DividerProps) => {
  const start = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: value };
  };
  const move = (event: PointerEvent) => {
    if (start.current) onChange(clamp(start.current.width + (event.clientX - start.current.x) * direction, side));
  };
  const key = useCallback((event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(clamp(value + step * direction, side));
  }, [value, side, direction, onChange]);
  return (
    <div
      role="separator" aria-orientation="vertical" aria-label={label} aria-valuenow={Math.round(value)} aria-valuemin={side.min} aria-valuemax={side.max} tabIndex={0}
      onPointerDown={down} onPointerMove={move} onPointerUp={() => { start.current = null; }} onDoubleClick={() => onChange(side.initial)} onKeyDown={key}
      className="relative w-px shrink-0 cursor-col-resize bg-line before:absolute before:inset-y-0 before:-left-1 before:w-2 before:content-[''] hover:bg-accent focus-visible:bg-accent"
    />
  );
};
