import type { MeDto } from '@shared/contracts/system';

/** Who acts, as services see it. */
export type Actor = MeDto;
