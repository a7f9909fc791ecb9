import type { Crew } from '../../agents/crew';
import type { ConfigsInForce } from './agent-config.repository';
import { versionOf } from './agent.rules';

/** The crew with what is set of its agents added to each input: agents read no database. */
export const setCrew = (crew: Crew, { configs, versions }: ConfigsInForce): Crew => {
  const { lowWorthinessBelow, offTopicBelow } = configs.analyzer;
  const { candidatesPerPost, sharedWording, pageLikeness } = configs.writer;
  const { weights, needsRevisionFrom } = configs.reviewer;
  const setting = { weights, needsRevisionFrom, version: versionOf('reviewer', versions.reviewer) };
  return {
    ...crew,
    analyse: (input, call) => crew.analyse({ ...input, limits: { lowWorthinessBelow, offTopicBelow } }, call),
    write: (input, call) => crew.write({ ...input, maxCandidates: candidatesPerPost, limits: { sharedWording, pageLikeness } }, call),
    review: (input, call) => crew.review({ ...input, setting }, call),
  };
};
