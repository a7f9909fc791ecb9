// What language models were asked in a part of the campaigns: a call for each post that was drafted, counted as the ledger counts.
import type { ModelCallRow } from '../../features/budget/model-call.entity';
import { countedOf, dayOf } from '../../features/budget/budget.rules';
import { iso } from './seed-campaigns';
import type { SeedPost } from './seed-posts';
import type { SeededRandom } from './seeded-random';

/** Micro-dollars for a token, read and written. */
const models = [['openai/gpt-5.4-mini', 0.4, 1.6], ['anthropic/claude-haiku-4-5', 1, 5], ['ollama/qwen3', 0, 0]] as const;
const hex = (length: number, random: SeededRandom): string => Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');

/** @param taskId of the draft, where the history still has it; `which` of the models, by number */
export const modelCallOf = (post: SeedPost, taskId: string | null, { accountId, boot, providerId, which }: { accountId: string; boot: string; providerId: string; which: number }, random: SeededRandom): ModelCallRow => {
  const { row, foundAt } = post;
  const [model, read, written] = models[which % models.length] ?? models[0];
  const [at, tokensIn, tokensOut] = [foundAt + 120_000, random.whole(1_800, 5_200), random.whole(300, 1_400)];
  const basis = random.weighed([['usage', 95], ['worst_case', 3], ['not_charged', 2]] as const);
  const reserved = Math.ceil(6_000 * read + 4_000 * written);
  const billed = basis === 'usage' ? Math.ceil(tokensIn * read + tokensOut * written) : basis === 'worst_case' ? reserved : 0;
  return {
    id: random.id(at), at: iso(at), day: dayOf(new Date(at)), boot, providerId, model, agent: 'writer', campaignId: row.campaignId, postId: row.id, ownerId: accountId, subject: `${taskId ?? random.id(at)}:${hex(16, random)}`,
    state: 'settled', basis, reserved, counted: countedOf(reserved, billed), tokensIn: basis === 'usage' ? tokensIn : null, tokensOut: basis === 'usage' ? tokensOut : null, settledAt: iso(at + random.whole(2, 30) * 1_000),
  };
};
