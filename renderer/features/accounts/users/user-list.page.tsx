import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleOff, Shield, ShieldCheck, UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { UserDto } from '@shared/contracts/account';
import { roles, type Role } from '@shared/permissions';
import { ago, dayAndTime } from '../../../app/format';
import { ListBody } from '../../../app/list-body';
import { useMe } from '../../../app/session/me';
import { useListParams } from '../../../app/use-list-params';
import { useTRPC } from '../../../app/trpc';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { PageHeader } from '../../../ui/page-header';
import { SearchField } from '../../../ui/search-field';
import { Select } from '../../../ui/select';
import { Cell, Row, RowLink, Table } from '../../../ui/table';
import { UserDialog } from './user-dialog';

const initial = { search: '', role: '' as Role | '', state: '' as '' | 'active' | 'off' };

/** The accounts of the workspace, for admins. */
export const UserListPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { values, set, clear, filtered, page, setPage } = useListParams(initial);
  const users = useQuery(useTRPC().auth.listUsers.queryOptions(
    { page, pageSize: 50, ...(values.search ? { search: values.search } : {}), ...(values.role ? { role: values.role } : {}), ...(values.state ? { active: values.state === 'active' } : {}) },
    { placeholderData: keepPreviousData },
  ));
  const all = { value: '' as const, label: t('app.all') };
  const opened = params.get('id');
  const show = (id: string | null) => {
    const next = new URLSearchParams(params);
    if (id === null) next.delete('id'); else next.set('id', id);
    return next;
  };
  return (
    <>
      <PageHeader title={t('users.title')} crumbsLabel={t('app.breadcrumb')} aside={<span className="text-soft">{t('users.add')}</span>} tools={
        <>
          <SearchField label={t('users.search')} clearLabel={t('app.clear')} value={values.search} onChange={(search) => set({ search })} />
          <Select label={t('users.filter.role')} prefix value={values.role} onChange={(role) => set({ role })} choices={[all, ...roles.map((value) => ({ value, label: t(`accounts.roles.${value}`) }))]} />
          <Select label={t('users.filter.state')} prefix value={values.state} onChange={(state) => set({ state })} choices={[all, ...(['active', 'off'] as const).map((value) => ({ value, label: t(`users.state.${value}`) }))]} />
        </>
      } />
      <ListBody query={users} filtered={filtered} onClear={clear} onPage={setPage} empty={
        <EmptyState icon={<UsersRound size={22} />} title={t('users.empty.title')} action={<Button onClick={() => void navigate('/settings/account')}>{t('users.empty.action')}</Button>}>{t('users.empty.text')}</EmptyState>
      }>
        {(items) => (
          <Table label={t('users.title')} columns={[
            { key: 'name', label: t('users.columns.name') }, { key: 'email', label: t('users.columns.email') }, { key: 'role', label: t('users.columns.role'), width: '132px' },
            { key: 'state', label: t('users.columns.state'), width: '132px' }, { key: 'seen', label: t('users.columns.seen'), width: '140px' },
          ]}>
            {items.map((user) => <UserRow key={user.id} user={user} to={`/users?${show(user.id)}`} />)}
          </Table>
        )}
      </ListBody>
      {opened !== null && <UserDialog key={opened} id={opened} onClose={() => setParams(show(null), { replace: true })} />}
    </>
  );
};

const looks = { user: { tone: 'neutral', Icon: UserRound }, moderator: { tone: 'neutral', Icon: Shield }, admin: { tone: 'accent', Icon: ShieldCheck } } as const;

const UserRow = ({ user, to }: { user: UserDto; to: string }) => {
  const { t } = useTranslation();
  const me = useMe();
  const { tone, Icon } = looks[user.role];
  return (
    <Row>
      <Cell><RowLink to={to}>{user.fullName}</RowLink>{user.id === me.id && <span className="ml-2 text-soft">{t('users.you')}</span>}</Cell>
      <Cell soft title={user.email}>{user.email}</Cell>
      <Cell><Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{t(`accounts.roles.${user.role}`)}</Badge></Cell>
      <Cell>{user.active ? <Badge tone="good" icon={<CircleCheck size={12} aria-hidden />}>{t('users.state.active')}</Badge> : <Badge tone="neutral" icon={<CircleOff size={12} aria-hidden />}>{t('users.state.off')}</Badge>}</Cell>
      <Cell soft title={user.lastSeenAt ? dayAndTime(user.lastSeenAt) : undefined}>{user.lastSeenAt ? ago(user.lastSeenAt) : t('users.never')}</Cell>
    </Row>
  );
};
