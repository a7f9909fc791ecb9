import { createElement } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import type { Permission } from '@shared/permissions';
import { HomePage } from '../features/system/home/home.page';
import { CrashPage } from './crash-page';
import { Frame } from './frame';
import { later, type Load } from './later';
import { Requires } from './session/requires';
import { screenPermissions } from './session/screen-permissions';
import { Shell } from './shell/shell';

const open = (path: string, load: Load): RouteObject => ({ path, lazy: async () => ({ element: createElement(await load()) }) });
/** Who lacks the permission reads so instead of an empty screen. */
const guarded = (path: string, permission: Permission, load: Load): RouteObject => ({ path, lazy: async () => ({ element: <Requires permission={permission}>{createElement(await load())}</Requires> }) });
const list = (path: keyof typeof screenPermissions, load: Load): RouteObject => guarded(path, screenPermissions[path], load);

export const createRoutes = () =>
  createHashRouter([
    {
      element: <Frame />,
      hydrateFallbackElement: <></>, // until the code of the screen that is opened first is there
      errorElement: <CrashPage />,
      children: [
        open('/first-run', later(() => import('../features/system/first-run/first-run.page'), 'FirstRunPage')),
        {
          element: <Shell />,
          children: [
            {
              errorElement: <CrashPage />,
              children: [
                { path: '/', element: <HomePage /> },
                list('/campaigns', later(() => import('../features/campaigns/campaign-list.page'), 'CampaignListPage')),
                list('/campaigns/new', later(() => import('../features/campaigns/wizard/campaign-wizard.page'), 'CampaignWizardPage')),
                guarded('/campaigns/:id', 'view_campaign', later(() => import('../features/campaigns/detail/campaign-detail.page'), 'CampaignDetailPage')),
                guarded('/campaigns/:id/edit', 'edit_campaign', later(() => import('../features/campaigns/wizard/campaign-edit.page'), 'CampaignEditPage')),
                list('/review', later(() => import('../features/comments/review-queue/review-queue.page'), 'ReviewQueuePage')),
                list('/blogs', later(() => import('../features/blogs/blog-list.page'), 'BlogListPage')),
                guarded('/blogs/:id', 'view_blogs', later(() => import('../features/blogs/blog-detail.page'), 'BlogDetailPage')),
                list('/posts', later(() => import('../features/posts/post-list.page'), 'PostListPage')),
                guarded('/posts/:id', 'view_blogs', later(() => import('../features/posts/post-detail.page'), 'PostDetailPage')),
                list('/comments', later(() => import('../features/comments/comment-ledger.page'), 'CommentLedgerPage')),
                guarded('/comments/:id', 'view_campaign', later(() => import('../features/comments/posted/posted-comment.page'), 'PostedCommentPage')),
                list('/analytics', later(() => import('../features/analytics/analytics.page'), 'AnalyticsPage')),
                list('/analytics/skips', later(() => import('../features/analytics/skip-list.page'), 'SkipListPage')),
                list('/agents', later(() => import('../features/agents/agent-list.page'), 'AgentListPage')),
                guarded('/agents/:agent', 'run_agents', later(() => import('../features/agents/detail/agent-detail.page'), 'AgentDetailPage')),
                list('/playground', later(() => import('../features/playground/playground.page'), 'PlaygroundPage')),
                open('/tasks', later(() => import('../features/tasks/task-list.page'), 'TaskListPage')),
                open('/activity', later(() => import('../features/activity/activity.page'), 'ActivityPage')),
                list('/activity/logs', later(() => import('../features/logs/log.page'), 'LogPage')),
                list('/activity/system', later(() => import('../features/system/stats/system-stats.page'), 'SystemStatsPage')),
                list('/users', later(() => import('../features/accounts/users/user-list.page'), 'UserListPage')),
                list('/audit', later(() => import('../features/audit/audit.page'), 'AuditPage')),
                { path: '/settings', element: <Navigate to="/settings/personas" replace /> },
                open('/settings/:section', later(() => import('../features/settings/settings.page'), 'SettingsPage')),
                { path: '*', element: <Navigate to="/" replace /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
