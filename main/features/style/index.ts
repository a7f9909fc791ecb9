export { createStyleService, type StyleService } from './style.service';
export { StyleCardEntity } from './style-card.entity';
export { createStyleRouter } from './style.router';
