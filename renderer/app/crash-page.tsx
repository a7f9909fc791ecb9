import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SaveDiagnostics } from './save-diagnostics';

/** A defect in a screen stays in that screen. */
export const CrashPage = () => {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<TriangleAlert size={22} />} title={t('app.crash.title')} action={<span className="flex gap-2"><Button onClick={() => location.reload()}>{t('app.crash.reload')}</Button><SaveDiagnostics /></span>}>
      {t('app.crash.text')}
    </EmptyState>
  );
};
