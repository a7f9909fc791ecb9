import { CircleAlert, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { errorFacts, errorWords } from './error-words';

/** What went wrong, what can be done, and the button that tries again. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) => {
  const { t } = useTranslation();
  const { title, detail } = errorWords(t, error);
  return (
    <div role="alert" className="mx-auto flex max-w-100 flex-col items-center px-6 py-16 text-center">
      <CircleAlert size={22} className="mb-3 text-bad" aria-hidden />
      <h2 className="text-lead font-semibold">{title}</h2>
      <p className="mt-1 text-pretty text-soft">{detail}</p>
      {onRetry && errorFacts(error).code !== 'FORBIDDEN' && <Button className="mt-4" icon={<RotateCw size={14} aria-hidden />} onClick={onRetry}>{t('app.retry')}</Button>}
    </div>
  );
};
