/**
 * A campaign of drafts over given posts without database or pages, for reading while the drafter is tuned: no figure says whether a
 * comment is one that its writer would stand by. The whole job on the same posts is real-run.bench.ts.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { briefSchema, type PostForAgents } from '../main/agents/brief.schema';
import { createCommentWriter } from '../main/agents/comment-writer/comment-writer.agent';
import { createContentAnalyzer } from '../main/agents/content-analyzer/content-analyzer.agent';
import type { AgentContext } from '../main/agents/agent-context';

export interface RawPost { slug: string; title: string; body: string; date?: string }

/** Markdown to the paragraphs of plain text that extraction gives. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/```[\s\S]*?```|~~~[\s\S]*?~~~/gu, '')
    .replace(/^(?: {4}|\t).*$/gmu, '')
    .replace(/\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[([^\]]*)\]\[[^\]]*\]/gu, '$1')
    .replace(/<(?:pre|code|script|style)[\s\S]*?<\/(?:pre|code|script|style)>/giu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/^[#>]+\s*/gmu, '')
    .replace(/(\*\*|__|[*`])(?=\S)(.+?)(?<=\S)\1/gsu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>$])/gu, '$1')
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s*\n\s*(?![-*]\s|\d+\.\s)/gu, ' ').replace(/[ \t]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

export const readPosts = (file: string): RawPost[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as RawPost);
};

export const asPost = ({ slug, title, body, date }: RawPost): PostForAgents => ({
  url: `https://${slug}.example/post`, title, author: null, date: date ?? null, language: 'en', text: plainText(body), comments: [], feeds: [], policyText: [],
  commentSystem: { id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] },
});

export interface DraftLine { title: string; type?: string; shape?: string; text?: string; declined?: { code: string; reason: string } }

/** Runs a campaign of the posts in order, each draft knowing those before it. */
export async function* draftCampaign(posts: readonly PostForAgents[], briefInput: unknown, context: AgentContext): AsyncGenerator<DraftLine> {
  const brief = briefSchema.parse(briefInput);
  const analyse = createContentAnalyzer();
  const write = createCommentWriter();
  const history: string[] = [];
  const usedShapes: Record<string, number> = {};
  for (const post of posts) {
    const analysis = await analyse({ post, brief }, context);
    const { candidates, declined } = await write({ post, analysis, brief, history, usedShapes, instructions: '' }, context);
    const [best] = candidates;
    const title = post.title ?? post.url;
    if (!best) { yield { title, ...(declined ? { declined } : {}) }; continue; }
    history.unshift(best.text);
    usedShapes[best.shape] = (usedShapes[best.shape] ?? 0) + 1;
    yield { title, type: best.type, shape: best.shape, text: best.text };
  }
}
