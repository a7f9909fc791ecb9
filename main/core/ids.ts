import { v7 } from 'uuid';

/** A new time-ordered id (UUIDv7). */
export const newId = (): string => v7();
