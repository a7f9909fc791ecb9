import type { ComponentProps } from 'react';
import { cx } from './class-names';

export const controlLook = 'w-full rounded-control border border-line-strong/60 bg-raised px-2.5 text-text transition-colors hover:border-line-strong aria-invalid:border-bad focus-visible:outline-offset-0';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => <input {...rest} className={cx(controlLook, 'h-8', className)} />;

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => <textarea {...rest} className={cx(controlLook, 'field-sizing-content min-h-16 resize-none py-1.5', className)} />;
