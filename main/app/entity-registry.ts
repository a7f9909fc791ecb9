import type { DatabaseOptions } from '../db/database';
import { AccountEntity, SessionEntity, SignInFailureEntity } from '../features/accounts';
import { AgentConfigEntity, AgentTrialEntity, ExecutionEntity } from '../features/agents';
import { ActivityEntity } from '../features/activity';
import { AuditEntity } from '../features/audit';
import { BlogEntity } from '../features/blogs';
import { BudgetMarkEntity, ModelCallEntity } from '../features/budget';
import { CampaignEntity, RunEntity } from '../features/campaigns';
import { CommentActEntity, CommentEntity, CommentRevisionEntity } from '../features/comments';
import { PriceEntity, ProviderEntity } from '../features/models';
import { NoticeEntity, NoticeMarkEntity, NoticePreferencesEntity } from '../features/notices';
import { PersonaEntity } from '../features/personas';
import { LimitOverrideEntity, PostingEntity, PostingStepEntity } from '../features/posting';
import { PostEntity, SkipEntity } from '../features/posts';
import { PostingCheckEntity } from '../features/verification';
import { ScheduleEntity, ScheduleRunEntity } from '../features/schedules';
import { SettingEntity } from '../features/settings';
import { StyleCardEntity } from '../features/style';
import { TaskEntity, TaskStepEntity } from '../tasks/task.entity';

/** Every table there is. A list can not hold schemas of different rows otherwise. */
export const entities = [
  AccountEntity, SessionEntity, SignInFailureEntity, AuditEntity, SettingEntity, PersonaEntity, CampaignEntity, RunEntity, BlogEntity, PostEntity, SkipEntity, CommentEntity, CommentRevisionEntity, CommentActEntity, PostingEntity, PostingStepEntity, LimitOverrideEntity, PostingCheckEntity,
  ActivityEntity, NoticeEntity, NoticeMarkEntity, NoticePreferencesEntity, ExecutionEntity, AgentConfigEntity, AgentTrialEntity, ProviderEntity, PriceEntity, ModelCallEntity, BudgetMarkEntity, TaskEntity, TaskStepEntity, ScheduleEntity, ScheduleRunEntity, StyleCardEntity,
] as unknown as DatabaseOptions['entities'];
