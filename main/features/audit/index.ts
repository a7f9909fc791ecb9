export { AuditEntity } from './audit.entity';
export { createAuditRouter } from './audit.router';
export { createAuditService, type AuditService } from './audit.service';
