import { z } from 'zod';

type Json = Record<string, unknown>;

/** What every provider's strict mode understands; what is left out is checked by zod on what comes back. */
const kept = new Set(['type', 'properties', 'required', 'items', 'enum', 'const', 'anyOf', 'description', 'additionalProperties']);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(plain);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([name]) => kept.has(name)).map(([name, value]) =>
    [name, name === 'properties' && isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) : name === 'required' || name === 'enum' ? value : plain(value)]));
};

/** The form of an answer as JSON Schema, in the part of it that all providers know. */
export const answerSchemaOf = (schema: z.ZodType): Json => plain(z.toJSONSchema(schema)) as Json;
