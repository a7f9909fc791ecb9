import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Chip } from './chip';
import { controlLook } from './input';
import { cx } from './class-names';

interface TagInputProps {
  id?: string | undefined;
  value: readonly string[];
  onChange: (value: string[]) => void;
  placeholder?: string | undefined;
  removeLabel: (tag: string) => string;
  maxLength?: number;
  'aria-invalid'?: true | undefined;
  'aria-describedby'?: string | undefined;
}

const split = (text: string): string[] => text.split(/[,;\n\t]/).map((part) => part.trim()).filter(Boolean);

/** Words as chips: Enter or a comma adds, Backspace on an empty field takes the last one off, a pasted list becomes many. */
export const TagInput = ({ id, value, onChange, placeholder, removeLabel, maxLength = 100, ...aria }: TagInputProps) => {
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const fresh = split(text).map((tag) => tag.slice(0, maxLength)).filter((tag) => !value.some((known) => known.toLowerCase() === tag.toLowerCase()));
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)]);
    setTyped('');
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      if (!typed.trim()) return;
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) onChange(value.slice(0, -1));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (split(text).length < 2) return;
    event.preventDefault();
    add(`${typed} ${text}`);
  };
  return (
    <div className={cx(controlLook, 'flex min-h-8 flex-wrap items-center gap-1 px-1.5 py-1 has-[[aria-invalid]]:border-bad focus-within:outline-2 focus-within:outline-accent')}>
      {value.map((tag) => <Chip key={tag} onRemove={() => onChange(value.filter((other) => other !== tag))} removeLabel={removeLabel(tag)}>{tag}</Chip>)}
      <input id={id} {...aria} value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={key} onPaste={paste} onBlur={() => typed.trim() && add(typed)} placeholder={value.length === 0 ? placeholder : undefined} className="h-6 min-w-24 flex-1 bg-transparent px-1 outline-none" />
    </div>
  );
};
