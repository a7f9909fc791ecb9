import { defineTask, type AnyTaskDefinition } from '../../tasks/define-task';
import { storeLook } from './store-look';
import type { VerificationPorts } from './verification.ports';
import { verifyKind, verifyPayload, type VerifyPayload } from './verify.payload';

/** Looks whether a posted comment stands on its page. */
export const defineVerify = (ports: VerificationPorts): AnyTaskDefinition =>
  defineTask<VerifyPayload>({
    ...verifyKind, payload: verifyPayload, timeoutMs: 10 * 60_000, concurrency: 2,
    load: async () => (await import('./verify.handler')).createVerifyHandler(ports),
    failed: async ({ postingId, kind }, error) => {
      const posted = await ports.checks.posted(postingId);
      if (posted) await storeLook(ports, posted, { kind, url: posted.permalink ?? posted.postUrl, outcome: 'unknown', reason: `The page could not be read: ${error.message}`, excerpt: null, place: null, link: null });
    },
  });
