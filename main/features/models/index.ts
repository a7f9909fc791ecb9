export { createModelService, type ModelService } from './model.service';
export { PriceEntity, ProviderEntity } from './provider.entity';
export { createModelRouter } from './model.router';
