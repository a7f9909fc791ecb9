import type { ReactNode } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import type { Permission } from '@shared/permissions';
import { UserListPage } from '../features/accounts/users/user-list.page';
import { AuditPage } from '../features/audit/audit.page';
import { LazyAnalyticsPage } from '../features/analytics/analytics-lazy';
import { SkipListPage } from '../features/analytics/skip-list.page';
import { AgentListPage } from '../features/agents/agent-list.page';
import { AgentDetailPage } from '../features/agents/detail/agent-detail.page';
import { ActivityPage } from '../features/activity/activity.page';
import { BlogDetailPage } from '../features/blogs/blog-detail.page';
import { BlogListPage } from '../features/blogs/blog-list.page';
import { CampaignDetailPage } from '../features/campaigns/detail/campaign-detail.page';
import { CampaignListPage } from '../features/campaigns/campaign-list.page';
import { CampaignEditPage } from '../features/campaigns/wizard/campaign-edit.page';
import { CampaignWizardPage } from '../features/campaigns/wizard/campaign-wizard.page';
import { CommentLedgerPage } from '../features/comments/comment-ledger.page';
import { PostedCommentPage } from '../features/comments/posted/posted-comment.page';
import { ReviewQueuePage } from '../features/comments/review-queue/review-queue.page';
import { LogPage } from '../features/logs/log.page';
import { PlaygroundPage } from '../features/playground/playground.page';
import { PostDetailPage } from '../features/posts/post-detail.page';
import { PostListPage } from '../features/posts/post-list.page';
import { SettingsPage } from '../features/settings/settings.page';
import { FirstRunPage } from '../features/system/first-run/first-run.page';
import { HomePage } from '../features/system/home/home.page';
import { SystemStatsPage } from '../features/system/stats/system-stats.page';
import { TaskListPage } from '../features/tasks/task-list.page';
import { CrashPage } from './crash-page';
import { Frame } from './frame';
import { Requires } from './session/requires';
import { screenPermissions } from './session/screen-permissions';
import { Shell } from './shell/shell';

/** Who lacks the permission reads so instead of an empty screen. */
const guarded = (path: string, permission: Permission, screen: ReactNode): RouteObject => ({ path, element: <Requires permission={permission}>{screen}</Requires> });
const list = (path: keyof typeof screenPermissions, screen: ReactNode): RouteObject => guarded(path, screenPermissions[path], screen);

export const createRoutes = () =>
  createHashRouter([
    {
      element: <Frame />,
      errorElement: <CrashPage />,
      children: [
        { path: '/first-run', element: <FirstRunPage /> },
        {
          element: <Shell />,
          children: [
            {
              errorElement: <CrashPage />,
              children: [
                { path: '/', element: <HomePage /> },
                list('/campaigns', <CampaignListPage />),
                list('/campaigns/new', <CampaignWizardPage />),
                guarded('/campaigns/:id', 'view_campaign', <CampaignDetailPage />),
                guarded('/campaigns/:id/edit', 'edit_campaign', <CampaignEditPage />),
                list('/review', <ReviewQueuePage />),
                list('/blogs', <BlogListPage />),
                guarded('/blogs/:id', 'view_blogs', <BlogDetailPage />),
                list('/posts', <PostListPage />),
                guarded('/posts/:id', 'view_blogs', <PostDetailPage />),
                list('/comments', <CommentLedgerPage />),
                guarded('/comments/:id', 'view_campaign', <PostedCommentPage />),
                list('/analytics', <LazyAnalyticsPage />),
                list('/analytics/skips', <SkipListPage />),
                list('/agents', <AgentListPage />),
                guarded('/agents/:agent', 'run_agents', <AgentDetailPage />),
                list('/playground', <PlaygroundPage />),
                { path: '/tasks', element: <TaskListPage /> },
                { path: '/activity', element: <ActivityPage /> },
                list('/activity/logs', <LogPage />),
                list('/activity/system', <SystemStatsPage />),
                list('/users', <UserListPage />),
                list('/audit', <AuditPage />),
                { path: '/settings', element: <Navigate to="/settings/personas" replace /> },
                { path: '/settings/:section', element: <SettingsPage /> },
                { path: '*', element: <Navigate to="/" replace /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
