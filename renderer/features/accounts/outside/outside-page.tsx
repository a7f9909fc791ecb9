import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface OutsidePageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A screen before the app: its name, one question, nothing of the workspace. Where the last person was is forgotten. */
export const OutsidePage = ({ title, lead, children }: OutsidePageProps) => {
  const { t } = useTranslation();
  useEffect(() => {
    const goHome = () => window.history.replaceState(null, '', '#/');
    goHome();
    document.title = `${title} · KP Bot`;
    return goHome; // also from an address that was typed meanwhile
  }, [title]);
  return (
    <main className="flex h-full flex-col overflow-y-auto bg-canvas">
      <div className="mx-auto w-full max-w-100 flex-1 px-6 pt-[14vh] pb-12">
        <p className="text-lead font-semibold text-accent">{t('app.name')}</p>
        <h1 id="page-title" tabIndex={-1} className="mt-1 text-title font-semibold outline-none">{title}</h1>
        {lead && <p className="mt-1 text-pretty text-soft">{lead}</p>}
        <div className="mt-6 rounded-panel border border-line bg-raised p-5">{children}</div>
      </div>
    </main>
  );
};

/** A quiet way to another of these screens. */
export const OutsideLink = ({ onClick, children }: { onClick: () => void; children: string }) => <button type="button" onClick={onClick} className="rounded-[4px] py-0.5 text-accent underline underline-offset-2 hover:text-accent-hover">{children}</button>;
