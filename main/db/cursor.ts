import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

interface Place extends ObjectLiteral { at: string; id: string }

/** The rows behind a cursor, by time and id, and where the next ones begin; one row more is asked for, to know whether there are any. */
export const pageByCursor = async <T extends Place>(rows: SelectQueryBuilder<T>, { cursor, limit }: { cursor?: string | null | undefined; limit: number }, order: 'ASC' | 'DESC'): Promise<{ rows: T[]; nextCursor: string | null }> => {
  const name = rows.alias;
  if (cursor) {
    const [at, id] = cursor.split('|');
    const past = order === 'ASC' ? '>' : '<';
    rows.andWhere(new Brackets((where) => where.where(`${name}.at ${past} :at`, { at }).orWhere(`${name}.at = :at AND ${name}.id ${past} :id`, { at, id })));
  }
  const found = await rows.orderBy(`${name}.at`, order).addOrderBy(`${name}.id`, order).take(limit + 1).getMany();
  const given = found.slice(0, limit);
  const last = given.at(-1);
  return { rows: given, nextCursor: found.length > limit && last ? `${last.at}|${last.id}` : null };
};
