import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { cx } from './class-names';
import { Input } from './input';

interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Names of the button that shows and hides what was typed. */
  words: { show: string; hide: string };
}

/** A password that can be looked at while it is typed. */
export const PasswordInput = ({ words, className, ...rest }: PasswordInputProps) => {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input {...rest} type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="off" className={cx('pr-9', className)} />
      <button type="button" aria-label={shown ? words.hide : words.show} aria-pressed={shown} onClick={() => setShown(!shown)} className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 items-center justify-center rounded-control text-faint hover:text-text">
        {shown ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
      </button>
    </div>
  );
};
