import { CircleUserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/class-names';
import { useDrawn } from '../../app/drawn';
import { useMe } from '../../app/session/me';
import { useAccountActs } from './use-account-acts';

const Menu = lazy(async () => ({ default: (await import('../../ui/menu')).Menu }));

/** Who works here, at the foot of the sidebar, and what they can do about it. */
export const AccountMenu = ({ collapsed }: { collapsed: boolean }) => {
  const { t } = useTranslation();
  const me = useMe();
  const acts = useAccountActs();
  const [pressed, setPressed] = useState(false);
  const there = useDrawn() || pressed;
  const face = (onClick?: () => void) => (
    <button type="button" aria-haspopup="menu" onClick={onClick} aria-label={t('accounts.menu.label', { name: me.fullName })} className={cx('flex items-center gap-2 rounded-control text-left hover:bg-hover data-popup-open:bg-hover', collapsed ? 'mx-auto size-9 justify-center' : 'w-full px-2 py-1.5')}>
      <CircleUserRound size={16} className="shrink-0 text-soft" aria-hidden />
      {!collapsed && <span className="min-w-0 flex-1"><span className="block truncate font-medium">{me.fullName}</span><span className="block truncate text-small text-soft">{me.local ? t('accounts.menu.local') : me.email}</span></span>}
    </button>
  );
  const plain = face(() => setPressed(true));
  return (
    <div className="mt-1 border-t border-line pt-1.5">
      {!there ? plain : <Suspense fallback={plain}><Menu align="start" defaultOpen={pressed} trigger={face()} entries={acts.map((act, at) => ({ label: act.label, icon: <act.Icon size={14} />, ...(act.keys ? { keys: act.keys } : {}), separated: act.id === 'signOut' && at > 0, onSelect: act.run }))} /></Suspense>}
    </div>
  );
};
