import { noInput } from '@shared/contracts/basics';
import { erasureDto, peopleInput, peoplePage, privacyRecord, subjectInput } from '@shared/contracts/privacy';
import { t } from '../../trpc/init';
import { permitted, signedInProcedure } from '../../trpc/procedures';
import type { PrivacyService } from './privacy.service';

export const createPrivacyRouter = (service: PrivacyService) =>
  t.router({
    people: permitted('system_settings', { rest: { method: 'GET', path: '/privacy/people' }, description: 'Names that are stored, where they were read, and until when they are kept.' })
      .input(peopleInput).output(peoplePage).query(({ input, signal }) => service.people(input, signal)),
    erase: permitted('system_settings', { rest: { method: 'POST', path: '/privacy/erase' }, description: 'Takes what is stored of a person out of every row; the rows and counts stay.' })
      .input(subjectInput).output(erasureDto).mutation(({ ctx, input }) => service.erase(ctx.account, input)),
    object: signedInProcedure({ rest: { method: 'POST', path: '/privacy/object' }, description: 'A person asked to be left alone: erased, and never stored or answered again.' })
      .input(subjectInput).output(erasureDto).mutation(({ ctx, input }) => service.object(ctx.account, input)),
    record: permitted('system_settings', { rest: { method: 'GET', path: '/privacy/record' }, description: 'What was erased and when, without a word on whom.' })
      .input(noInput).output(privacyRecord).query(() => service.record()),
  });
