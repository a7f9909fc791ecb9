// How values travel between the page and main. Answers are nearly always plain JSON already (contracts carry dates as
// text); superjson walks and rebuilds each of them in main's event loop, 1.4 ms for a page of 50 rows where a look takes
// 0.03. So it is asked only for what JSON can't say: undefined, dates, maps, NaN.
import superjson, { type SuperJSONResult } from 'superjson';

const deepest = 100;

/** Whether JSON says exactly this value. Circles end as "no" by their depth. */
const isJson = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > deepest) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isJson(item, depth + 1)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const key in value) if (key === '__proto__' || !isJson((value as Record<string, unknown>)[key], depth + 1)) return false;
  return true;
};

/** The transformer of both sides: superjson's format, without its work where there is nothing to transform. */
export const wire = {
  serialize: (value: unknown): SuperJSONResult => (isJson(value, 0) ? { json: value as SuperJSONResult['json'] } : superjson.serialize(value)),
  deserialize: (value: SuperJSONResult): unknown => (value.meta === undefined ? value.json : superjson.deserialize(value)),
};
