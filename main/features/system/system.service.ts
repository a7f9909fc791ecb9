import type { z } from 'zod';
import type { dashboardDto, statusBar, SystemInfo } from '@shared/contracts/system';
import type { Actor } from '../accounts';

/** What the app itself is and does now. */
export interface SystemService {
  info(): Promise<SystemInfo>;
  status(actor: Actor): Promise<z.infer<typeof statusBar>>;
  dashboard(actor: Actor): Promise<z.infer<typeof dashboardDto>>;
}
