// What the tests of the guardrails have walked, in numbers read from the runners' own reports and from docs/guardrails.md: nothing counts itself.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

const isTest = (code) => /\.(test|spec)\.ts$/.test(code);

/** The guardrails with the tests that the document names: `{ rule, tests: [{ file, title }] }`. A title stands after its file. */
export function namedTests(doc = readFileSync(join(projectRoot, 'docs', 'guardrails.md'), 'utf8')) {
  return [...doc.matchAll(/^\| (G\d+)(?: \(soft\))? \|.*\| ([^|]+) \|$/gm)].map(([, rule, cell]) => {
    let file = null;
    const tests = [];
    for (const [, code, title] of cell.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
      if (code?.endsWith('.ts')) file = code;
      else if (title) tests.push({ file, title });
    }
    return { rule, tests };
  });
}

/** What the document names and vitest runs beside tests/guardrails. */
export const namedFiles = () =>
  [...new Set(namedTests().flatMap(({ tests }) => tests.map(({ file }) => file)))].filter((file) => file?.endsWith('.test.ts') && !/^tests\/(guardrails|fault)\//.test(file));

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Titles as they stand in a source, against those that ran: `%s` stands for whatever was put in. */
const ranAs = (title) => (ran) => ran === title || (title.includes('%') && ran.startsWith(title.slice(0, title.indexOf('%'))));

const attacksLine = (files) => {
  const victims = files.flatMap(({ tests }) => {
    const told = tests.find(({ title, status }) => status === 'passed' && /^reads every one of \d+ attacked posts/.test(title));
    return told ? [{ attacks: Number(/\d+/.exec(told.title)[0]), failed: tests.filter(({ status }) => status === 'failed').length }] : [];
  });
  if (victims.length === 0) return [];
  const failed = victims.reduce((sum, victim) => sum + victim.failed, 0);
  return [`injection attacks: ${Math.min(...victims.map(({ attacks }) => attacks))} x ${victims.length} victims, ${failed === 0 ? '0 took effect' : `${failed} tests say that one took effect`}`];
};

const waysLine = (files) => {
  const cases = files.flatMap(({ tests }) => tests).flatMap(({ title, ancestorTitles, status }) => {
    const [way, wire] = [/^and misbehaves: (\w+)$/.exec(title)?.[1], /^a server that speaks as (\w+) does$/.exec(ancestorTitles[0] ?? '')?.[1]];
    return way && wire && status !== 'pending' && status !== 'skipped' ? [{ way, wire, passed: status === 'passed' }] : [];
  });
  if (cases.length === 0) return [];
  const different = (name) => new Set(cases.map((each) => each[name])).size;
  return [`model server: misbehaves in ${different('way')} ways x ${different('wire')} wire formats, ${cases.filter(({ passed }) => passed).length} of ${cases.length} ended as they must`];
};

const rulesLine = (files, rules) => {
  const held = rules.map(({ tests }) => {
    // A file of tests that others share is reported under those that run it.
    const ran = tests.flatMap(({ file, title }) => files.filter(({ name }) => !isTest(file ?? '') || name.endsWith(`/${file}`)).flatMap((one) => one.tests).filter((test) => ranAs(title)(test.title)));
    return { passed: ran.filter(({ status }) => status === 'passed').length, failed: ran.filter(({ status }) => status === 'failed').length };
  });
  const tests = held.reduce((sum, { passed }) => sum + passed, 0);
  return tests === 0 ? [] : [`guardrails: ${held.filter(({ passed, failed }) => passed > 0 && failed === 0).length} of ${rules.length} held by tests that ran and passed, ${tests} of them`];
};

/** @param {string[]} names of the stages that ran @returns {string[]} one line a count; none where nothing ran */
export function guardrailCounts(folder, names, rules = namedTests()) {
  const files = names.flatMap((name) => read(join(folder, `${name}.json`))?.testResults ?? []).map(({ name, assertionResults }) => ({ name: name.replaceAll('\\', '/'), tests: assertionResults }));
  return [...attacksLine(files), ...waysLine(files), ...rulesLine(files, rules)];
}
