import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { day, hostOf } from '../../app/format';
import { ListBody } from '../../app/list-body';
import { useTRPC } from '../../app/trpc';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/search-field';
import { Select } from '../../ui/select';
import { Cell, Row, Table } from '../../ui/table';

const roles = ['author', 'reader'] as const;
const nothing = { search: '', role: '' as (typeof roles)[number] | '', page: 1 };

/** Who is named in what was read: source and date of each, and until when. */
export const StoredPeople = () => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(nothing);
  const { search, role, page } = wanted;
  const people = useQuery(useTRPC().privacy.people.queryOptions({ page, pageSize: 20, ...(search ? { search } : {}), ...(role ? { role } : {}) }, { placeholderData: keepPreviousData }));
  const columns = [
    { key: 'name', label: t('privacy.people.columns.name'), width: '28%' }, { key: 'role', label: t('privacy.people.columns.role'), width: '72px' }, { key: 'source', label: t('privacy.people.columns.source') },
    { key: 'seen', label: t('privacy.people.columns.seen'), width: '136px' }, { key: 'until', label: t('privacy.people.columns.until'), width: '136px' },
  ];
  return (
    <section className="mt-8" aria-label={t('privacy.people.title')}>
      <h3 className="mb-3 font-semibold">{t('privacy.people.title')}</h3>
      <div className="mb-2 flex gap-2">
        <SearchField label={t('privacy.people.search')} clearLabel={t('app.clear')} value={search} onChange={(text) => setWanted({ ...wanted, search: text, page: 1 })} />
        <Select label={t('privacy.people.roleLabel')} prefix value={role} onChange={(value) => setWanted({ ...wanted, role: value, page: 1 })} choices={[{ value: '' as const, label: t('app.all') }, ...roles.map((value) => ({ value, label: t(`privacy.people.role.${value}`) }))]} />
      </div>
      <ListBody flush query={people} filtered={search !== '' || role !== ''} onClear={() => setWanted(nothing)} onPage={(next) => setWanted({ ...wanted, page: next })}
        empty={<EmptyState icon={<UserX size={22} />} title={t('privacy.people.emptyTitle')}>{t('privacy.people.emptyText')}</EmptyState>}>
        {(items) => (
          <Table flush label={t('privacy.people.title')} columns={columns}>
            {items.map((person) => (
              <Row key={`${person.role} ${person.name}`}>
                <Cell title={person.name}>{person.name}</Cell>
                <Cell soft>{t(`privacy.people.role.${person.role}`)}</Cell>
                <Cell soft title={person.url}><Link to={`/posts/${person.postId}`} className="underline decoration-line-strong underline-offset-2 hover:text-text">{hostOf(person.url)}</Link>{person.places > 1 && ` ${t('privacy.people.more', { count: person.places - 1 })}`}</Cell>
                <Cell soft>{day(person.seenAt)}</Cell>
                <Cell soft>{day(person.keptUntil)}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListBody>
    </section>
  );
};
