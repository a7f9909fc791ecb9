import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import { cx } from '../../ui/class-names';
import { useCan } from '../../app/session/me';
import { PermissionDenied } from '../../app/session/requires';
import { PageHeader } from '../../ui/page-header';
import { AccountSettings } from '../accounts/settings/account-settings';
import { keptMonths } from '@shared/contracts/privacy';
import { BudgetSettings } from '../budget/budget-settings';
import { ModelSettings } from '../models/model-settings';
import { NoticeSettings } from '../notices/notice-settings';
import { PersonaSettings } from '../personas/persona-settings';
import { PrivacySettings } from '../privacy/privacy-settings';
import { StyleSettings } from '../style/style-settings';
import { AboutSettings } from './about-settings';
import { AppearanceSettings } from './appearance-settings';
import { BackupSettings } from './backups/backup-settings';
import { CrawlingSettings } from './crawling-settings';
import { GuardrailSettings } from './guardrail-settings';
import { SearchSettings } from './search/search-settings';

const sections = { account: AccountSettings, personas: PersonaSettings, style: StyleSettings, models: ModelSettings, budget: BudgetSettings, search: SearchSettings, crawling: CrawlingSettings, guardrails: GuardrailSettings, notifications: NoticeSettings, privacy: PrivacySettings, appearance: AppearanceSettings, backups: BackupSettings, about: AboutSettings };
const names = Object.keys(sections) as (keyof typeof sections)[];
/** Their values are the workspace's. */
const forAdmins = new Set<keyof typeof sections>(['models', 'budget', 'search', 'crawling', 'guardrails', 'appearance', 'backups']);
const leads = { account: 'accounts.settings.lead', personas: 'personas.lead', style: 'style.lead', models: 'models.lead', budget: 'budget.lead', search: 'settings.search.lead', crawling: 'settings.crawling.lead', guardrails: 'settings.guardrails.lead', notifications: 'notices.settings.lead', privacy: 'privacy.lead', appearance: null, backups: 'backups.lead', about: null } as const;

export const SettingsPage = () => {
  const { t } = useTranslation();
  const can = useCan();
  const { section = '' } = useParams();
  const name = names.find((known) => known === section);
  if (!name) return <Navigate to="/settings/personas" replace />;
  const Section = sections[name];
  const lead = leads[name];
  const open = (known: typeof name) => !forAdmins.has(known) || can('system_settings');
  return (
    <>
      <PageHeader title={t('settings.title')} crumbsLabel={t('app.breadcrumb')} />
      <div className="grid min-h-0 flex-1 grid-cols-[200px_minmax(0,1fr)] max-[760px]:block max-[760px]:overflow-y-auto">
        <nav aria-label={t('settings.sectionsLabel')} className="flex flex-col gap-0.5 border-r border-line p-4">
          {names.filter(open).map((known) => <NavLink key={known} to={`/settings/${known}`} className={({ isActive }) => cx('flex h-8 items-center rounded-control px-2', isActive ? 'bg-pressed font-medium' : 'text-soft hover:bg-hover hover:text-text')}>{t(`settings.sections.${known}`)}</NavLink>)}
        </nav>
        <div tabIndex={0} className="min-h-0 overflow-y-auto outline-offset-[-2px]">
          <section className={cx('px-8 py-6', name === 'privacy' || name === 'budget' ? 'max-w-240' : 'max-w-180')}>
            <h2 className="text-lead font-semibold">{t(`settings.sections.${name}`)}</h2>
            {lead && <p className="mt-1 text-soft">{t(lead, { months: keptMonths })}</p>}
            <div className="mt-5">{open(name) ? <Section /> : <PermissionDenied permission="system_settings" />}</div>
          </section>
        </div>
      </div>
    </>
  );
};
