import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';

interface CheckboxProps {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const Checkbox = ({ label, hint, checked, onChange }: CheckboxProps) => {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <Base.Root id={id} checked={checked} onCheckedChange={onChange} aria-describedby={hint ? `${id}-hint` : undefined} aria-labelledby={`${id}-label`} className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-line-strong bg-raised data-checked:border-accent data-checked:bg-accent">
        <Base.Indicator><Check size={12} strokeWidth={3} className="text-on-accent" aria-hidden /></Base.Indicator>
      </Base.Root>
      <div>
        <label id={`${id}-label`} htmlFor={id}>{label}</label>
        {hint && <p id={`${id}-hint`} className="text-small text-soft">{hint}</p>}
      </div>
    </div>
  );
};
