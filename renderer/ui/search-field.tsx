import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input } from './input';

interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches as the person types, after a short pause. */
export const SearchField = ({ label, clearLabel, value, onChange }: SearchFieldProps) => {
  const [typed, setTyped] = useState(value);
  // What was sent last, and seen last: a value that is neither came from outside (filters cleared, the page before), and is taken over.
  const [known, setKnown] = useState({ sent: value, seen: value });
  if (value !== known.seen) {
    setKnown({ sent: value, seen: value });
    if (value !== known.sent) setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      setKnown((before) => ({ ...before, sent: typed }));
      onChange(typed);
    }, 180);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="relative w-56 min-w-32 shrink">
      <Search size={14} className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint" aria-hidden />
      <Input type="search" aria-label={label} placeholder={label} value={typed} onChange={(event) => setTyped(event.target.value)} className="pr-7 pl-8 [&::-webkit-search-cancel-button]:hidden" />
      {typed && (
        <button type="button" aria-label={clearLabel} onClick={() => { setTyped(''); onChange(''); }} className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 items-center justify-center rounded-control text-faint hover:text-text">
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  );
};
