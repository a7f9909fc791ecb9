export type { SettingsService } from './settings.service';
export { createSettingsRouter } from './settings.router';
