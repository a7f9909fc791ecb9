import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

interface Side {
  content: ReactNode;
  label: string;
  initial: number;
  min: number;
  max: number;
}

/** Three panes, or two while there is nothing for the right: the outer two keep the widths that the person gave them, the middle takes the rest. */
export const SplitPanes = ({ name, left, middle, right }: { name: string; left: Side; middle: ReactNode; right: Side & { hidden?: boolean } }) => {
  const [leftWidth, setLeft] = useRememberedWidth(`${name}.left`, left);
  const [rightWidth, setRight] = useRememberedWidth(`${name}.right`, right);
  return (
    <div className="flex min-h-0 flex-1">
      <div className="min-h-0 shrink-0 overflow-hidden" style={{ width: leftWidth }}>{left.content}</div>
      <Divider label={left.label} value={leftWidth} side={left} onChange={setLeft} direction={1} />
      <div className="min-h-0 min-w-80 flex-1 overflow-hidden">{middle}</div>
      {!right.hidden && (
        <>
          <Divider label={right.label} value={rightWidth} side={right} onChange={setRight} direction={-1} />
          <div className="min-h-0 shrink-0 overflow-hidden" style={{ width: rightWidth }}>{right.content}</div>
        </>
      )}
    </div>
  );
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
