import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../../app/session/gate-context';
import { RegisterForm } from '../register-form';
import { OutsideLink, OutsidePage } from './outside-page';
import { RecoverForm } from './recover-form';
import { SignInForm } from './sign-in-form';

type View = 'signIn' | 'register' | 'recover';

/** There are accounts and nobody is signed in: sign in, make an account, or come back with the recovery code. */
export const OutsideScreen = () => {
  const { t } = useTranslation();
  const { askAgain } = useGate();
  const [view, setView] = useState<View>('signIn');
  useEffect(() => sessionStorage.clear(), []); // unsaved texts and acts of the person before
  return (
    <OutsidePage key={view} title={t(`accounts.${view}.title`)} lead={t(`accounts.${view}.lead`)}>
      {view === 'signIn' && <SignInForm />}
      {view === 'register' && <RegisterForm onDone={askAgain} />}
      {view === 'recover' && <RecoverForm />}
      <p className="mt-4 flex justify-between gap-4 border-t border-line pt-4">
        {view === 'signIn' ? <><OutsideLink onClick={() => setView('register')}>{t('accounts.signIn.create')}</OutsideLink><OutsideLink onClick={() => setView('recover')}>{t('accounts.signIn.forgot')}</OutsideLink></> : <OutsideLink onClick={() => setView('signIn')}>{t(view === 'register' ? 'accounts.register.have' : 'accounts.recover.back')}</OutsideLink>}
      </p>
    </OutsidePage>
  );
};
