import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { Choice } from './select';

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
}

/** A choice among few, all in sight. */
export const Segments = <T extends string>({ label, value, onChange, choices }: SegmentsProps<T>) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="font-medium">{label}</span>
      <RadioGroup aria-labelledby={id} value={value} onValueChange={(next) => onChange(next as T)} className="inline-flex rounded-control border border-line-strong/60 bg-raised p-0.5">
        {choices.map((choice) => (
          <Radio.Root key={choice.value} value={choice.value} className="flex h-7 items-center rounded-[4px] px-3 text-soft transition-colors hover:text-text data-checked:bg-pressed data-checked:font-medium data-checked:text-text">{choice.label}</Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
};
