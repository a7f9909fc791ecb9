import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { BookOpenText, Bot, ChartColumn, ClipboardList, Download, FlaskConical, History, House, Keyboard, ListChecks, MessageSquareText, Plus, Rss, ScrollText, Settings, SunMoon, Target, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { exportFormats } from '@shared/export-formats';
import { useExportComments } from '../../features/comments/use-export-comments';
import { useAccountActs } from '../../features/accounts/use-account-acts';
import { useCan } from '../session/me';
import { permissionOf } from '../session/screen-permissions';
import { isDark } from '../theme';
import { useTRPC } from '../trpc';

export interface Command {
  id: string;
  group: string;
  label: string;
  /** Stands right of the label, quietly. */
  aside?: string;
  /** A second line: where the words stand. */
  detail?: ReactNode;
  icon: ReactNode;
  run: () => void;
}

const size = 15;

/** What the palette offers for the typed text. */
export const useCommands = (text: string, onSheet: () => void): Command[] => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const navigate = useNavigate();
  const exportComments = useExportComments();
  const can = useCan();
  const account = useAccountActs();
  const settings = useMutation(trpc.settings.update.mutationOptions());
  const found = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 6, sort: 'updated', ...(text.trim() ? { search: text.trim() } : {}) }, { placeholderData: keepPreviousData }));
  const screen = (to: string, label: string, icon: ReactNode): Command => ({ id: to, group: t('app.palette.screens'), label, icon, run: () => void navigate(to) });
  const act = (id: string, label: string, icon: ReactNode, run: () => void): Command => ({ id, group: t('app.palette.actions'), label, icon, run });
  const fixed = [
    screen('/', t('app.nav.home'), <House size={size} />), screen('/campaigns', t('app.nav.campaigns'), <Target size={size} />), screen('/review', t('app.nav.review'), <BookOpenText size={size} />),
    screen('/blogs', t('app.nav.blogs'), <Rss size={size} />), screen('/posts', t('app.nav.posts'), <ScrollText size={size} />), screen('/comments', t('app.nav.comments'), <MessageSquareText size={size} />),
    screen('/analytics', t('app.nav.analytics'), <ChartColumn size={size} />),
    screen('/agents', t('app.nav.agents'), <Bot size={size} />), screen('/playground', t('app.nav.playground'), <FlaskConical size={size} />), screen('/tasks', t('app.nav.tasks'), <ListChecks size={size} />), screen('/activity', t('app.nav.activity'), <History size={size} />), screen('/users', t('app.nav.users'), <UsersRound size={size} />), screen('/audit', t('app.nav.audit'), <ClipboardList size={size} />), screen('/settings', t('app.nav.settings'), <Settings size={size} />),
    ...(can('create_campaign') ? [act('new', t('app.palette.newCampaign'), <Plus size={size} />, () => void navigate('/campaigns/new'))] : []),
    ...(can('system_settings') ? [act('theme', t('app.palette.theme'), <SunMoon size={size} />, () => settings.mutate({ appearance: { theme: isDark() ? 'light' : 'dark' } }))] : []),
    act('keys', t('app.palette.keys'), <Keyboard size={size} />, onSheet),
    ...(can('view_campaign') ? exportFormats : []).map((format) => act(`export-${format}`, t('app.palette.export', { format: format.toUpperCase() }), <Download size={size} />, () => exportComments.mutate({ format }))),
    ...account.map(({ id, label, Icon, run }): Command => ({ id: `account-${id}`, group: t('app.palette.account'), label, icon: <Icon size={size} />, run })),
  ].filter(({ id }) => { const permission = permissionOf(id); return !permission || can(permission); });
  const wanted = text.trim().toLowerCase();
  const matching = fixed.filter((command) => command.label.toLowerCase().includes(wanted));
  const campaigns = (found.data?.items ?? []).map((campaign): Command => ({ id: campaign.id, group: t('app.palette.campaigns'), label: campaign.name, icon: <Target size={size} />, run: () => void navigate(`/campaigns/${campaign.id}`) }));
  const actionsFrom = matching.findIndex((command) => command.group === t('app.palette.actions'));
  const cut = actionsFrom < 0 ? matching.length : actionsFrom;
  return [...matching.slice(0, cut), ...campaigns, ...matching.slice(cut)];
};
