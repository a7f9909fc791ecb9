import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/** Values in one statement: more would hold the event loop for too long. */
const chunkValues = 700;

/** Inserts many rows without starving the event loop: chunks with a turn of the loop between. Existing keys are left as they are. */
export const insertMany = async <T extends ObjectLiteral>(manager: EntityManager, schema: EntitySchema<T>, rows: readonly T[]): Promise<void> => {
  const chunkRows = Math.max(1, Math.floor(chunkValues / Math.max(1, Object.keys(rows[0] ?? {}).length)));
  for (let at = 0; at < rows.length; at += chunkRows) {
    const part = rows.slice(at, at + chunkRows);
    // TypeORM types the values of a query builder by its deep partial, which a plain row satisfies.
    await manager.createQueryBuilder().insert().into(schema).values(part as never).orIgnore().updateEntity(false).execute();
    if (at + chunkRows < rows.length) await new Promise<void>((resolve) => setImmediate(resolve));
  }
};
