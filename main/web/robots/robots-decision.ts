import { AppError } from '../../core/app-error';
import type { RobotsFile, RobotsGroup, RobotsRule } from './robots-parse';
import { normaliseTarget, patternMatches } from './robots-path';

export interface RobotsDecision {
  allowed: boolean;
  /** The line that decided, as written; null when none did. */
  rule: string | null;
}

/** `KPBot/1.0 (+https://...)` identifies itself by KPBot; a name that is no product token stays whole and matches no group. */
const productToken = (agent: string): string => (/^([a-zA-Z_-]+)\//.exec(agent.trim())?.[1] ?? agent.trim()).toLowerCase();

/** All groups that name the agent, merged; else all groups for everyone (RFC 9309, 2.2.1). */
const groupsFor = (file: RobotsFile, agent: string): RobotsGroup[] => {
  const token = productToken(agent);
  const own = token === '*' ? [] : file.groups.filter((group) => group.agents.includes(token));
  return own.length > 0 ? own : file.groups.filter((group) => group.agents.includes('*'));
};

const targetOf = (url: string): string => {
  if (url.startsWith('/') && !url.startsWith('//')) return url.replace(/#.*$/s, '');
  if (!URL.canParse(url)) throw new AppError('VALIDATION', `"${url.slice(0, 200)}" is no address. Give a whole one, such as https://example.com/page.`);
  const { pathname, search } = new URL(url);
  return (pathname.startsWith('/') ? pathname : `/${pathname}`) + search;
};

const wins = (rule: RobotsRule, best: RobotsRule | null): boolean =>
  best === null || rule.pattern.length > best.pattern.length || (rule.pattern.length === best.pattern.length && rule.allow && !best.allow);

/**
 * Whether a robots.txt lets an agent fetch an address: the longest matching rule decides, allow wins ties, no rule allows.
 * @param url a whole address, or a path that starts with a slash
 * @throws VALIDATION
 */
export const decideRobots = (file: RobotsFile, agent: string, url: string): RobotsDecision => {
  const target = targetOf(url);
  if (/^\/robots\.txt(\?|$)/.test(target)) return { allowed: true, rule: null };
  const path = normaliseTarget(target);
  let best: RobotsRule | null = null;
  for (const rule of groupsFor(file, agent).flatMap((group) => group.rules)) {
    if (rule.pattern.length > 0 && wins(rule, best) && patternMatches(rule.pattern, path)) best = rule;
  }
  return { allowed: best?.allow ?? true, rule: best?.line ?? null };
};

/** Seconds between requests that the file asks of the agent; null when it does not. */
export const crawlDelay = (file: RobotsFile, agent: string): number | null =>
  groupsFor(file, agent).reduce<number | null>((most, { crawlDelaySeconds }) => (crawlDelaySeconds === null ? most : Math.max(most ?? 0, crawlDelaySeconds)), null);
