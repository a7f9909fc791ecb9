// Not beside newId: it takes node:crypto, which the window would wait for.
import { v5 } from 'uuid';

const namespaces = {
  blog: '0f4c2a0e-6d0b-5c52-9a63-6a4e52f1a001',
  post: '0f4c2a0e-6d0b-5c52-9a63-6a4e52f1a002',
} as const;

/** The id of something two devices may find independently: same natural key, same id (UUIDv5, sync.md). */
export const naturalId = (kind: keyof typeof namespaces, key: string): string => v5(key, namespaces[kind]);
