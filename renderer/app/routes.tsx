import { createHashRouter, Navigate } from 'react-router';
import { ActivityPage } from '../features/activity/activity.page';
import { BlogDetailPage } from '../features/blogs/blog-detail.page';
import { BlogListPage } from '../features/blogs/blog-list.page';
import { CampaignDetailPage } from '../features/campaigns/detail/campaign-detail.page';
import { CampaignListPage } from '../features/campaigns/campaign-list.page';
import { CampaignEditPage } from '../features/campaigns/wizard/campaign-edit.page';
import { CampaignWizardPage } from '../features/campaigns/wizard/campaign-wizard.page';
import { CommentLedgerPage } from '../features/comments/comment-ledger.page';
import { ReviewQueuePage } from '../features/comments/review-queue/review-queue.page';
import { LogPage } from '../features/logs/log.page';
import { PostDetailPage } from '../features/posts/post-detail.page';
import { PostListPage } from '../features/posts/post-list.page';
import { SettingsPage } from '../features/settings/settings.page';
import { FirstRunPage } from '../features/system/first-run/first-run.page';
import { HomePage } from '../features/system/home/home.page';
import { SystemStatsPage } from '../features/system/stats/system-stats.page';
import { TaskListPage } from '../features/tasks/task-list.page';
import { CrashPage } from './crash-page';
import { Frame } from './frame';
import { Shell } from './shell/shell';

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
                { path: '/campaigns', element: <CampaignListPage /> },
                { path: '/campaigns/new', element: <CampaignWizardPage /> },
                { path: '/campaigns/:id', element: <CampaignDetailPage /> },
                { path: '/campaigns/:id/edit', element: <CampaignEditPage /> },
                { path: '/review', element: <ReviewQueuePage /> },
                { path: '/blogs', element: <BlogListPage /> },
                { path: '/blogs/:id', element: <BlogDetailPage /> },
                { path: '/posts', element: <PostListPage /> },
                { path: '/posts/:id', element: <PostDetailPage /> },
                { path: '/comments', element: <CommentLedgerPage /> },
                { path: '/tasks', element: <TaskListPage /> },
                { path: '/activity', element: <ActivityPage /> },
                { path: '/activity/logs', element: <LogPage /> },
                { path: '/activity/system', element: <SystemStatsPage /> },
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
