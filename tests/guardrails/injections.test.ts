// G14 with the built-in engine: text from web pages is data.
import { vi } from 'vitest';
import { attackedCampaign } from './attacked-campaign';

// The real agents read and draft all of them; a busy machine takes its time.
vi.setConfig({ hookTimeout: 400_000 });

attackedCampaign();
