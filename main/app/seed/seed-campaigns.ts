// Who speaks, what the campaigns are about, and the sites they read.
import type { Analysis, Authority, CommentSystem } from '@shared/contracts/post';
import { naturalId } from '../../core/natural-id';
import type { AccountRow } from '../../features/accounts/account.entity';
import type { BlogRow } from '../../features/blogs/blog.entity';
import type { CampaignRow, RunRow } from '../../features/campaigns/campaign.entity';
import type { PersonaRow } from '../../features/personas/persona.entity';
import { siteEnds, siteWords, topics, type SeedTopic } from './seed-words.data';
import type { SeededRandom } from './seeded-random';

export const dayMs = 86_400_000;
export const iso = (at: number): string => new Date(at).toISOString();

/** A campaign with its one run and the time it took place. */
export interface SeedCampaign {
  row: CampaignRow;
  run: RunRow;
  topic: SeedTopic;
  startedAt: number;
}

export const accountOf = (random: SeededRandom, at: number): AccountRow => ({
  id: random.id(at), fullName: 'Local account', role: 'admin', email: null, emailKey: null, passwordHash: null, active: true, extraPermissions: [], withdrawnPermissions: [],
  recoveryHash: null, mustChangePassword: false, lockAfterMinutes: 0, createdAt: iso(at), updatedAt: iso(at), deletedAt: null,
});

const people = [['Mara Lindqvist', 'runs support at a small software company'], ['Jonas Weber', 'roasts coffee and rides a bicycle'], ['Hannelore Müller-Lüdenscheidt', 'keeps the books of three small firms']] as const;

export const personasOf = (random: SeededRandom, ownerId: string, at: number): PersonaRow[] =>
  people.map(([name, about], index) => {
    const site = ['lindqvist', 'weber', 'mueller-luedenscheidt'][index] ?? 'someone';
    return { id: random.id(at), ownerId, name, email: `hello@${site}.example`, site: `https://${site}.example`, about, affiliations: [], createdAt: iso(at), updatedAt: iso(at), deletedAt: null };
  });

const parts = ['', ' (spring)', ' (second round)', ' (autumn)', ' for partners', ' in German-speaking markets: Kundenrückgewinnungsmaßnahmenkatalog'];

export const campaignsOf = (random: SeededRandom, { count, personas, ownerId, from, until }: { count: number; personas: readonly PersonaRow[]; ownerId: string; from: number; until: number }): SeedCampaign[] =>
  Array.from({ length: count }, (_, index) => {
    const topic = topics[index % topics.length] as SeedTopic;
    const startedAt = from + Math.floor(((until - from - dayMs) * (index + 0.7 + random.next() * 0.3)) / count);
    const status = random.weighed([['finished', 8], ['stopped', 1], ['failed', 1]] as const);
    const createdAt = iso(startedAt - random.whole(1, 40) * 3_600_000);
    const row: CampaignRow = {
      id: random.id(startedAt), ownerId, personaId: (personas[index % personas.length] as PersonaRow).id, name: topic.campaign + (parts[Math.floor(index / topics.length) % parts.length] ?? ''),
      description: '', topic: topic.topic, audience: 'People who read more than one blog about it', keywords: [...topic.keywords], talkingPoints: [...topic.points],
      sources: [`https://feeds.example/${topic.keywords[0]?.replace(/\W+/g, '-')}.xml`], commentStyles: ['insight', 'experience', 'question', 'engaging', 'technical'], tone: 'professional', length: 'medium',
      link: null, maxPosts: 100, maxCommentsPerPost: 10, qualityThreshold: 75, budget: null, neverList: [], status, contentKey: null, createdAt, updatedAt: iso(startedAt), deletedAt: null,
    };
    const error = status === 'failed' ? { code: 'NETWORK', message: 'The feed could not be reached three times in a row.' } : null;
    return { row, topic, startedAt, run: { id: random.id(startedAt), campaignId: row.id, status, priority: 5, candidates: 0, estimate: { posts: 100, comments: 1_000, reads: 200, secondsLow: 240, secondsHigh: 900, microDollars: null }, truth: null, error, startedAt: iso(startedAt), finishedAt: iso(startedAt + random.whole(4, 40) * 60_000) } };
  });

const systems: readonly (readonly [CommentSystem, number])[] = [
  [{ id: 'wordpress', open: true, login: false, captcha: false, honeypots: [], evidence: ['form#commentform'] }, 8],
  [{ id: 'disqus', open: true, login: true, captcha: false, honeypots: [], evidence: ['#disqus_thread'] }, 3],
  [{ id: 'ghost', open: true, login: true, captcha: false, honeypots: [], evidence: ['script[data-ghost-comments]'] }, 2],
  [{ id: 'blogger', open: true, login: false, captcha: true, honeypots: [], evidence: ['iframe#comment-editor'] }, 2],
  [{ id: 'generic', open: null, login: false, captcha: false, honeypots: ['website2'], evidence: ['textarea[name*=comment]'] }, 2],
  [{ id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] }, 1],
];

export const authorityOf = (random: SeededRandom): Authority => {
  const years = random.whole(1, 14);
  const score = Math.min(100, 30 + years * 4 + random.whole(0, 12));
  return { score, confidence: random.whole(35, 90) / 100, factors: [{ text: `The oldest date seen is ${years} years back`, weight: years * 2 }, { text: 'Served over https', weight: 5 }] };
};

export const worthinessOf = (random: SeededRandom): Analysis['worthiness'] => {
  const near = random.whole(15, 55);
  return { score: Math.min(100, near + 25 + random.whole(0, 18)), reasons: [{ text: 'Close to what you know.', weight: near }, { text: 'Comments are open.', weight: 6 }] };
};

const policies = { promotion: 'Please do not advertise your own products in the comments.', 'ai-text': 'Comments written by machines are removed.' } as const;

/** What was read of a site lately, or noted by hand: a few forbid something, and a few have a pause of their own. */
const memoryOf = (random: SeededRandom, host: string, until: number): Pick<BlogRow, 'policy' | 'policyReadAt' | 'cooldownDays'> => {
  const readAt = random.next() < 0.8 ? iso(until - random.whole(0, 25) * dayMs) : null;
  const forbids = readAt !== null && random.next() < 0.05 ? random.weighed([['promotion', 3], ['ai-text', 1]] as const) : null;
  const policy: BlogRow['policy'] = readAt && forbids ? { forbids, quote: policies[forbids], url: `https://${host}/about`, at: readAt, by: 'site' } : null;
  return { policy, policyReadAt: readAt, cooldownDays: random.next() < 0.04 ? random.pick([7, 30, 60]) : null };
};

/** Sites with names of their own; one has a name that no column is wide enough for. */
export const blogsOf = (random: SeededRandom, count: number, { at, until }: { at: number; until: number }): BlogRow[] =>
  Array.from({ length: count }, (_, index) => {
    const [word, end] = [siteWords[index % siteWords.length], siteEnds[Math.floor(index / siteWords.length) % siteEnds.length]];
    const again = Math.floor(index / (siteWords.length * siteEnds.length));
    const host = index === 7 ? 'donaudampfschifffahrtsgesellschaftskapitaen.example' : `${word}${end}${again > 0 ? again + 1 : ''}.example`;
    return {
      id: naturalId('blog', host), host, url: `https://${host}`, title: index === 7 ? 'Donaudampfschifffahrtsgesellschaftskapitän' : `${word} ${end}`.replace(/\b\w/g, (first) => first.toUpperCase()),
      commentSystem: random.weighed(systems), authority: authorityOf(random), feeds: [`https://${host}/feed`], never: random.next() < 0.02, ...memoryOf(random, host, until), createdAt: iso(at), updatedAt: iso(at),
    };
  });
