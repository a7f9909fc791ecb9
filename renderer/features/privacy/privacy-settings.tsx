import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../app/loaded';
import { useTRPC } from '../../app/trpc';
import { SkeletonText } from '../../ui/skeleton';
import { useTranslation } from 'react-i18next';
import { ErasureRecord } from './erasure-record';
import { StoredPeople } from './stored-people';
import { SubjectForm } from './subject-form';

/** Personal data (G15). Anyone who is signed in may take an objection; the rest is for those who keep the workspace. */
export const PrivacySettings = () => {
  const { t } = useTranslation();
  const me = useQuery(useTRPC().auth.me.queryOptions());
  return (
    <Loaded query={me} skeleton={<SkeletonText label={t('app.loading')} />}>
      {({ permissions }) => {
        const keeper = permissions.includes('system_settings');
        return <><SubjectForm mayErase={keeper} />{keeper && <><StoredPeople /><ErasureRecord /></>}</>;
      }}
    </Loaded>
  );
};
