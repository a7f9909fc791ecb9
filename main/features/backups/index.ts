export { createBackupService, type BackupService } from './backup.service';
export { createBackupRouter } from './backup.router';
export { createUpkeep, type Upkeep } from './upkeep';
