// What a person waits for after a pause in typing: rules and spans, then the parts that need embeddings, with the engine's
// own threads and a year of drafts to compare with.
import { commentListInput } from '../shared/contracts/comment';
import { openApp } from '../tests/support/open-app';
import type { Bench, BenchResult } from './bench-result';
import { median, percentile, rounded, seededWorkspace } from './lib/seeded-workspace';

const drafts = 40;
const typed = [' We saw the same.', ' Which of the two came first?', ' In our case it took four weeks until the numbers moved at all.'];

const bench: Bench = async () => {
  const app = await openApp(await seededWorkspace(2_000, 25_000));
  try {
    const { comments } = app.container.services;
    const { items } = await comments.list(app.actor, commentListInput.parse({ status: 'awaiting', pageSize: drafts }));
    const times = { opening: [] as number[], quick: [] as number[], whole: [] as number[] };
    for (const [at, { id }] of items.entries()) {
      const { text } = await comments.get(app.actor, id);
      const opened = performance.now();
      await comments.score(app.actor, { id, text, quick: false, grammar: false }); // as the window does when the field opens
      if (at >= 2) times.opening.push(performance.now() - opened);
      for (const [step, words] of typed.entries()) {
        const edited = text + typed.slice(0, step).join('') + words;
        const started = performance.now();
        await comments.score(app.actor, { id, text: edited, quick: true, grammar: false });
        const between = performance.now();
        await comments.score(app.actor, { id, text: edited, quick: false, grammar: false });
        if (at < 2) continue; // the threads and the model start
        times.quick.push(between - started);
        times.whole.push(performance.now() - between);
      }
    }
    const result = (name: string, values: number[], most: number): BenchResult =>
      ({ name: `score-typing.${name}`, value: rounded(percentile(values, 0.95)), unit: 'ms at p95', baseline: null, ratio: null, target: `p95 <= ${most} ms`, ok: percentile(values, 0.95) <= most, details: { median: rounded(median(values)), calls: values.length, openingMedian: rounded(median(times.opening)), openingP95: rounded(percentile(times.opening, 0.95)) } });
    return [result('rules', times.quick, 50), result('embeddings', times.whole, 200)];
  } finally {
    await app.container.close(0);
  }
};
export default bench;
