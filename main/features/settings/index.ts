export { createSettingsService, type SearchProbe, type SettingsService } from './settings.service';
export { SettingEntity } from './setting.entity';
export { createSettingsRouter } from './settings.router';
