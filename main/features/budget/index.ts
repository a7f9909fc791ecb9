export { createBudgetService, type BudgetService } from './budget.service';
export { BudgetMarkEntity, ModelCallEntity } from './model-call.entity';
export { createBudgetRouter } from './budget.router';
export type { SpendingPlace } from './create-spending';
