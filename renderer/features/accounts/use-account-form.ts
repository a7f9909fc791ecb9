import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorFacts, errorWords, isSignedOut } from '../../app/error-words';
import { useGate } from '../../app/session/gate-context';
import { useWait } from './use-wait';

interface AccountFormOptions<V extends FieldValues, R> {
  initial: DefaultValues<V>;
  send: (values: V) => Promise<R>;
  done: (result: R, values: V) => unknown;
}

/** A form about an account: what main refuses stands at its field or above the button, and too many tries become a wait. */
export const useAccountForm = <V extends FieldValues, R>({ initial, send, done }: AccountFormOptions<V, R>) => {
  const { t } = useTranslation();
  const { askAgain } = useGate();
  const form = useForm<V>({ defaultValues: initial });
  const [refused, setRefused] = useState<string | null>(null);
  const [wait, setWait] = useWait();
  const sending = useMutation({ mutationFn: send, meta: { told: true }, networkMode: 'always' });
  const names = Object.keys(initial);

  const fail = (error: unknown): void => {
    const { code, issues, field, message, retryAfterMs } = errorFacts(error);
    const at = issues.length > 0 ? issues : field === null ? [] : [{ path: field, message }];
    const known = at.filter(({ path }) => names.includes(path));
    known.forEach((issue, index) => form.setError(issue.path as Path<V>, { type: 'server', message: issue.message }, { shouldFocus: index === 0 }));
    if (isSignedOut(error)) void askAgain();
    if (code === 'RATE_LIMITED') setWait(retryAfterMs);
    else if (known.length === 0) {
      setRefused(code === 'UNAUTHENTICATED' ? message : Object.values(errorWords(t, error)).join('. '));
      const secret = names.find((name) => name === 'password' || name === 'recoveryCode');
      if (secret) form.setFocus(secret as Path<V>, { shouldSelect: true });
    }
  };
  const submit = form.handleSubmit(async (values) => {
    if (wait > 0 || sending.isPending) return;
    setRefused(null);
    try {
      await done(await sending.mutateAsync(values as V), values as V);
    } catch (error) {
      fail(error);
    }
  });
  const errorOf = (name: Path<V>): string | undefined => form.getFieldState(name, form.formState).error?.message;
  return { register: form.register, watch: form.watch, setValue: form.setValue, reset: form.reset, errorOf, refused, wait, busy: sending.isPending, submit: (event: FormEvent) => { event.preventDefault(); event.stopPropagation(); void submit(); } };
};
