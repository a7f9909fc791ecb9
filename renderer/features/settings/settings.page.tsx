import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import { cx } from '../../ui/class-names';
import { PageHeader } from '../../ui/page-header';
import { NoticeSettings } from '../notices/notice-settings';
import { PersonaSettings } from '../personas/persona-settings';
import { AboutSettings } from './about-settings';
import { AppearanceSettings } from './appearance-settings';
import { CrawlingSettings } from './crawling-settings';
import { GuardrailSettings } from './guardrail-settings';
import { SearchSettings } from './search/search-settings';

const sections = { personas: PersonaSettings, search: SearchSettings, crawling: CrawlingSettings, guardrails: GuardrailSettings, notifications: NoticeSettings, appearance: AppearanceSettings, about: AboutSettings };
const names = Object.keys(sections) as (keyof typeof sections)[];

export const SettingsPage = () => {
  const { t } = useTranslation();
  const { section = '' } = useParams();
  const name = names.find((known) => known === section);
  if (!name) return <Navigate to="/settings/personas" replace />;
  const Section = sections[name];
  const lead = name === 'personas' ? t('personas.lead') : name === 'notifications' ? t('notices.settings.lead') : name === 'appearance' || name === 'about' ? null : t(`settings.${name}.lead`);
  return (
    <>
      <PageHeader title={t('settings.title')} crumbsLabel={t('app.breadcrumb')} />
      <div className="grid min-h-0 flex-1 grid-cols-[200px_minmax(0,1fr)] max-[760px]:block max-[760px]:overflow-y-auto">
        <nav aria-label={t('settings.sectionsLabel')} className="flex flex-col gap-0.5 border-r border-line p-4">
          {names.map((known) => <NavLink key={known} to={`/settings/${known}`} className={({ isActive }) => cx('flex h-8 items-center rounded-control px-2', isActive ? 'bg-pressed font-medium' : 'text-soft hover:bg-hover hover:text-text')}>{t(`settings.sections.${known}`)}</NavLink>)}
        </nav>
        <div tabIndex={0} className="min-h-0 overflow-y-auto outline-offset-[-2px]">
          <section className="max-w-180 px-8 py-6">
            <h2 className="text-lead font-semibold">{t(`settings.sections.${name}`)}</h2>
            {lead && <p className="mt-1 text-soft">{lead}</p>}
            <div className="mt-5"><Section /></div>
          </section>
        </div>
      </div>
    </>
  );
};
