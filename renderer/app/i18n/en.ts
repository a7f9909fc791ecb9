import { accounts } from '../../features/accounts/en';
import { users } from '../../features/accounts/users/en';
import { audit } from '../../features/audit/en';
import { analytics } from '../../features/analytics/en';
import { agents } from '../../features/agents/en';
import { activity } from '../../features/activity/en';
import { blogs } from '../../features/blogs/en';
import { campaigns } from '../../features/campaigns/en';
import { wizard } from '../../features/campaigns/wizard/en';
import { comments } from '../../features/comments/en';
import { posting } from '../../features/comments/posting/en';
import { review } from '../../features/comments/review-queue/en';
import { logs } from '../../features/logs/en';
import { notices } from '../../features/notices/en';
import { personas } from '../../features/personas/en';
import { posts } from '../../features/posts/en';
import { backups } from '../../features/settings/backups/en';
import { privacy } from '../../features/privacy/en';
import { settings } from '../../features/settings/en';
import { firstRun } from '../../features/system/first-run/en';
import { home } from '../../features/system/home/en';
import { stats } from '../../features/system/stats/en';
import { tasks } from '../../features/tasks/en';
import { app } from './app.en';
import { errors } from './errors.en';

/** All words of the app, English first; another language is another object of this shape. */
export const en = { app, errors, accounts, users, audit, blogs, campaigns, wizard, comments, posting, review, personas, posts, settings, backups, firstRun, home, tasks, analytics, privacy, agents, activity, logs, notices, stats };
