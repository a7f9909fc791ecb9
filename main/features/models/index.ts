export { createModelService } from './model.service';
export type { ModelService } from './model.types';
export { PriceEntity, ProviderEntity } from './provider.entity';
export { createModelRouter } from './model.router';
