import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

/** Stops a way out of a form that holds unsaved words, once; `open` lets a saved form go. */
export const useLeaveGuard = (dirty: boolean) => {
  const saved = useRef(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && !saved.current && currentLocation.pathname !== nextLocation.pathname);
  return { blocker, open: () => { saved.current = true; } };
};

/** Asks once whether what was typed may go. */
export const LeaveDialog = ({ guard: { blocker } }: { guard: ReturnType<typeof useLeaveGuard> }) => {
  const { t } = useTranslation();
  const stay = () => blocker.reset?.();
  return (
    <Dialog open={blocker.state === 'blocked'} onClose={stay} title={t('wizard.leaving.title')} closeLabel={t('app.close')} footer={<><Button onClick={stay}>{t('wizard.leaving.stay')}</Button><Button kind="danger" onClick={() => blocker.proceed?.()}>{t('wizard.leaving.go')}</Button></>}>
      <p>{t('wizard.leaving.text')}</p>
    </Dialog>
  );
};
