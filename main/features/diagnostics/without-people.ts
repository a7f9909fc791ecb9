// Log lines without a word of anybody: what is kept of a field is told by the list below, everything else by its size alone.
import { basename } from 'node:path';

const kept = new Set(['time', 'level', 'message', 'path', 'type', 'ms', 'traceId', 'code', 'reason', 'kind', 'backend', 'name', 'stack', 'exitCode', 'status', 'permission', 'taskId', 'campaignId', 'action', 'attempt']);
const nested = new Set(['error', 'cause']);
const deepest = 4;

const email = /[^\s<>"'()@]+@[^\s<>"'()@]+\.[^\s<>"'()@]+/gu;
const address = /\b(?!app:|file:)[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+/gi;
/** A path down to its last part: the home folder, the workspace and what lies in them name people. */
const place = /(?:[a-z]:)?(?:[\\/][^\s\\/:"'()<>]+)+[\\/]([^\s\\/:"'()<>]+)/gi;
const quoted = /“[^”]*”|"[^"]*"|'[^'\n]{3,}'/g;

const hostLike = /[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

export interface Known {
  /** People and campaigns of the workspace. */
  names: readonly string[];
  hosts: readonly string[];
}

/** Names shorter than three letters are in too many words. */
export const createCleaner = ({ names, hosts }: Known, home: string): { text(value: string): string; line(line: string): unknown } => {
  const own = [...new Set([basename(home), ...names])].filter((name) => name.trim().length >= 3).sort((a, b) => b.length - a.length);
  const [named, sites] = [new RegExp(own.map(escaped).join('|') || '(?!)', 'giu'), new Set(hosts)];
  const text = (value: string): string =>
    value.replaceAll(home, '').replace(quoted, '[text]').replace(address, '[address]').replace(/\bfile:\/\//g, '').replace(place, '…/$1').replace(email, '[e-mail]')
      .replace(named, '[name]').replace(hostLike, (word) => (sites.has(word.toLowerCase()) ? '[site]' : word));
  const value = (given: unknown, depth: number): unknown => {
    if (given === null || typeof given === 'number' || typeof given === 'boolean') return given;
    if (typeof given === 'string') return text(given);
    return Array.isArray(given) ? `[${given.length} values]` : depth < deepest ? fields(given as Record<string, unknown>, depth + 1) : '[…]';
  };
  const fields = (given: Record<string, unknown>, depth: number): Record<string, unknown> =>
    Object.fromEntries(Object.entries(given).map(([name, field]) => {
      if (nested.has(name) && typeof field === 'object') return [name, value(field, depth)];
      if (kept.has(name) && typeof field !== 'object') return [name, value(field, depth)];
      return [name, typeof field === 'number' || typeof field === 'boolean' || field === null ? field : `[${typeof field}]`];
    }));
  return {
    text,
    line: (line) => {
      try {
        const parsed: unknown = JSON.parse(line);
        return typeof parsed === 'object' && parsed !== null ? fields(parsed as Record<string, unknown>, 0) : '[a line that is no record]';
      } catch {
        return '[a line that is no record]';
      }
    },
  };
};
