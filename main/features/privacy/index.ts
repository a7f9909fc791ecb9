export { createPrivacyService, type PrivacyService } from './privacy.service';
export { createPrivacyRepository } from './privacy.repository';
export { createObjections, objectedReason, type Objections } from './objections';
export { createPrivacyRouter } from './privacy.router';
