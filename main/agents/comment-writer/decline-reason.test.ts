import { describe, expect, it } from 'vitest';
import { closeFrom } from '../../language/point-fit/post-fit';
import { declineReason } from './decline-reason';
import type { Matches } from './matching';

const long = 'We cut the onboarding e-mails for new subscribers from seven to three last spring, and replies from people who had never opened one doubled.';
const nearest = (fit: number, original = long): Matches['nearest'] => ({ point: { original } as never, fit });
const declined = { onTopic: true, quotable: true, wanted: 0 };

describe('the reason of a decline', () => {
  it.each([true, false])('names the talking point that comes close, and that it can be chosen for the draft; on the topic: %s', (onTopic) => {
    const { code, reason } = declineReason({ ...declined, onTopic }, { pairs: [], nearest: nearest(closeFrom) });
    expect(code).toBe(onTopic ? 'nothing_to_add' : 'off_topic');
    expect(reason).toMatch(/ one comes close: "We cut the onboarding e-mails for new subscribers from seven to three last spring, and…"\. .* choose it for the draft\.$/u);
  });

  it('names the nearest without advice where it is far', () => {
    const { reason } = declineReason(declined, { pairs: [], nearest: nearest(closeFrom - 0.01, 'Queues explode close to full use.') });
    expect(reason).toMatch(/; the nearest talking point is "Queues explode close to full use"\.$/u);
  });

  it('advises nothing where the talking points are not what is wanting', () => {
    const close = { pairs: [], nearest: nearest(0) };
    for (const { reason } of [declineReason({ ...declined, quotable: false }, close), declineReason({ ...declined, wanted: 3 }, close), declineReason(declined, { ...close, pairs: [{} as never] })]) expect(reason).not.toMatch(/near|close/u);
    expect(declineReason({ ...declined, onTopic: false }, { pairs: [], nearest: null })).toEqual({ code: 'off_topic', reason: expect.stringContaining('no talking points') });
  });
});
