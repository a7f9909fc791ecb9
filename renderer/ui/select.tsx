import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { cx } from './class-names';

export interface Choice<T extends string> {
  value: T;
  label: string;
}

interface SelectProps<T extends string> {
  value: T;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  /** Read out; shown before the value when `prefix` is set. */
  label: string;
  prefix?: boolean;
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  className?: string | undefined;
}

export const Select = <T extends string>({ value, onChange, choices, label, prefix = false, id, className, ...rest }: SelectProps<T>) => (
  <Base.Root items={choices as Choice<T>[]} value={value} onValueChange={(next) => next !== null && onChange(next as T)}>
    <Base.Trigger id={id} aria-label={id ? undefined : label} aria-describedby={rest['aria-describedby']} className={cx('inline-flex h-8 min-w-0 items-center justify-between gap-2 rounded-control border border-line-strong/60 bg-raised px-2.5 text-left whitespace-nowrap transition-colors hover:border-line-strong data-popup-open:bg-hover', className)}>
      <span className="min-w-0 truncate">
        {prefix && <span className="text-faint">{label}: </span>}
        <Base.Value />
      </span>
      <ChevronDown size={14} className="shrink-0 text-faint" aria-hidden />
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
        <Base.Popup className="max-h-80 min-w-[var(--anchor-width)] overflow-y-auto rounded-panel border border-line bg-raised p-1 shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          {choices.map((choice) => (
            <Base.Item key={choice.value} value={choice.value} className="flex h-8 items-center gap-2 rounded-control pr-3 pl-2 outline-none data-highlighted:bg-hover">
              <span className="flex w-4 shrink-0"><Base.ItemIndicator><Check size={14} className="text-accent" aria-hidden /></Base.ItemIndicator></span>
              <Base.ItemText>{choice.label}</Base.ItemText>
            </Base.Item>
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
