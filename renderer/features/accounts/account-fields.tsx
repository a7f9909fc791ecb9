import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Notice } from '../../ui/notice';
import { PasswordInput } from '../../ui/password-input';

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
}

export const TextField = ({ label, hint, error, ...rest }: TextFieldProps) => <Field label={label} hint={hint} error={error}>{(aria) => <Input {...aria} {...rest} spellCheck={false} />}</Field>;

/** A password, with the button that shows it. */
export const PasswordField = ({ label, hint, error, ...rest }: TextFieldProps) => {
  const { t } = useTranslation();
  return <Field label={label} hint={hint} error={error}>{(aria) => <PasswordInput {...aria} {...rest} words={{ show: t('accounts.fields.show'), hide: t('accounts.fields.hide') }} />}</Field>;
};

/** Why main did not take the form, or how long it takes none. */
export const Refusal = ({ refused, wait }: { refused: string | null; wait: number }) => {
  const { t } = useTranslation();
  if (wait > 0) return <Notice tone="warn"><span role="alert" className="font-medium">{t('accounts.waitTitle')}</span> <span role="timer" className="tabular">{t('accounts.wait', { count: wait })}</span></Notice>;
  return refused === null ? null : <Notice tone="bad" role="alert">{refused}</Notice>;
};

const rules = { email: /^\S+@\S+$/ };

/** What can be said before main is asked. */
export const useFieldRules = () => {
  const { t } = useTranslation();
  const needs = (name: 'email' | 'password' | 'fullName' | 'newPassword' | 'code') => t(`accounts.fields.needs.${name}`);
  return {
    email: { validate: (value: string) => rules.email.test(value.trim()) || needs('email') },
    password: { validate: (value: string) => value !== '' || needs('password') },
    fullName: { validate: (value: string) => value.trim().length >= 2 || needs('fullName') },
    newPassword: { validate: (value: string) => value.length >= 10 || needs('newPassword') },
    code: { validate: (value: string) => value.trim().length >= 10 || needs('code') },
  };
};
