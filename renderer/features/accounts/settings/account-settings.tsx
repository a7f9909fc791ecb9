import { useMe } from '../../../app/session/me';
import { IdleLockPart } from './idle-lock-part';
import { LocalAccountPart } from './local-account-part';
import { PasswordPart } from './password-part';
import { ProfilePart } from './profile-part';
import { RecoveryPart } from './recovery-part';
import { SessionsPart } from './sessions-part';

/** Who the person is here; without an account, what one would change. */
export const AccountSettings = () => {
  const me = useMe();
  if (me.local) return <LocalAccountPart />;
  return (
    <div className="flex flex-col gap-8">
      <ProfilePart />
      <IdleLockPart />
      <PasswordPart />
      <SessionsPart />
      {me.permissions.includes('manage_users') && <RecoveryPart />}
    </div>
  );
};
