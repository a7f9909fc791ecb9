// What a run meets outside, loaded with the first run: parsers of pages, feeds and tables, and the web client under them, are not
// what the first screen should wait for.
import type { RunWorld } from '../features/campaigns';
import type { RunWorldParts } from './run-world.lazy';

export const createRunWorld = (parts: RunWorldParts): RunWorld => {
  let loading: Promise<RunWorld> | null = null;
  const world = (): Promise<RunWorld> => {
    loading ??= import('./run-world.lazy').then(({ makeRunWorld }) => makeRunWorld(parts));
    return loading;
  };
  return {
    research: async (...given) => (await world()).research(...given),
    readCandidate: async (...given) => (await world()).readCandidate(...given),
    readPolicy: async (...given) => (await world()).readPolicy(...given),
    seekComment: async (...given) => (await world()).seekComment(...given),
    preview: async (...given) => (await world()).preview(...given),
    close: async () => (await loading)?.close(),
  };
};
