import type { GrammarSlip } from '../core/ports/grammar-checker';
import { serveWorker } from './serve-worker';

type Loaded = typeof import('./grammar-linter.lazy');
type Linter = Awaited<ReturnType<Loaded['loadLinter']>>;

let ready: Promise<{ lazy: Loaded; linter: Linter }> | null = null;

const load = async (): Promise<{ lazy: Loaded; linter: Linter }> => {
  const lazy = await import('./grammar-linter.lazy');
  return { lazy, linter: await lazy.loadLinter() };
};

serveWorker<string, GrammarSlip[]>(async (text) => {
  ready ??= load();
  const { lazy, linter } = await ready;
  return lazy.lintText(linter, text);
});
