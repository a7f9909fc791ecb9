import { byIdInput } from '@shared/contracts/basics';
import { verificationDto } from '@shared/contracts/verification';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { VerificationService } from './verification.service';

export const createVerificationRouter = (service: VerificationService) =>
  t.router({
    verification: permitted('view_campaign', { rest: { method: 'GET', path: '/comments/{id}/verification' }, description: 'Whether a posted comment stays up: every look with its evidence; null when it was not posted.' })
      .input(byIdInput).output(verificationDto.nullable()).query(({ ctx, input }) => service.get(ctx.account, input.id)),
    verify: permitted('generate_comments', { rest: { method: 'POST', path: '/comments/{id}/verify' }, description: 'Looks now whether a posted comment stands on its page.' })
      .input(byIdInput).output(verificationDto).mutation(({ ctx, input }) => service.verify(ctx.account, input.id)),
  });
