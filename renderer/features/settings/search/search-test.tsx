import { useMutation } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../app/error-words';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/input';

/** Asks the provider once, for real. */
export const SearchTest = ({ disabledReason }: { disabledReason: string | null }) => {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const test = useMutation(useTRPC().settings.testSearch.mutationOptions({ meta: { told: true } }));
  const reason = disabledReason ?? (words.trim() ? null : t('settings.search.needsWords'));
  const failed = test.error ? errorWords(t, test.error) : null;
  return (
    <section className="border-t border-line pt-5">
      <h3 className="mb-2 font-medium">{t('settings.search.testTitle')}</h3>
      <form className="flex gap-2" onSubmit={(event) => { event.preventDefault(); if (!reason) test.mutate({ query: words }); }}>
        <Input aria-label={t('settings.search.testQuery')} placeholder={t('settings.search.testQuery')} value={words} onChange={(event) => setWords(event.target.value)} className="max-w-80" />
        <Button type="submit" busy={test.isPending} disabledReason={reason}>{test.isPending ? t('settings.search.testing') : t('settings.search.test')}</Button>
      </form>
      <div role="status" className="mt-3">
        {failed && <p className="flex items-start gap-2 text-bad"><CircleX size={15} className="mt-0.5 shrink-0" aria-hidden /><span>{failed.title}. {failed.detail}</span></p>}
        {test.data && (
          <>
            <p className="flex items-start gap-2">{test.data.ok ? <CircleCheck size={15} className="mt-0.5 shrink-0 text-good" aria-hidden /> : <CircleX size={15} className="mt-0.5 shrink-0 text-bad" aria-hidden />}{test.data.message}</p>
            <ul className="mt-2 flex flex-col gap-1 pl-6">{test.data.sample.map(({ url, title }) => <li key={url} className="truncate" title={url}>{title ?? url} <span className="text-soft">{title && url}</span></li>)}</ul>
          </>
        )}
      </div>
    </section>
  );
};
