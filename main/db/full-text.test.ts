import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchOf, snippetParts, snippetSql } from './full-text';

const index = (...texts: string[]): ((typed: string) => number) => {
  const file = new Sqlite(':memory:');
  file.exec(`CREATE VIRTUAL TABLE t USING fts5(text, tokenize="unicode61 remove_diacritics 2", prefix='2 3')`);
  for (const text of texts) file.prepare('INSERT INTO t VALUES (?)').run(text);
  const found = file.prepare('SELECT count(*) FROM t WHERE t MATCH ?').pluck();
  return (typed) => (matchOf(typed) === '' ? 0 : Number(found.get(matchOf(typed))));
};

it('finds words by their beginnings, without marks, all of them in any order', () => {
  const find = index('Kraftfahrzeughaftpflichtversicherung für Anfänger', 'The first e-mail beats the second');
  for (const typed of ['kraftfahrzeug', 'anfanger', 'ANFÄ kraft', 'e-mail', 'mail first', '“beats”', 'beats!']) expect(find(typed), typed).toBe(1);
  for (const typed of ['versicherung', 'kraft mail', 'nothing', '!!!', '']) expect(find(typed), typed).toBe(0);
});

it('reads nothing that is typed as a query language', () => {
  const find = index('alpha NOT beta', 'near OR far');
  for (const typed of ['alpha NOT', 'near OR', '"alpha', 'text:alpha', 'alpha*', '^alpha', 'alpha + beta', "'; DROP TABLE t; --", '(alpha', '-alpha', '{text} : alpha', 'a\0b']) expect(() => find(typed), typed).not.toThrow();
  expect(find('alpha NOT beta')).toBe(1);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => { find(typed); }), { numRuns: 400 });
});

it('parts a snippet into what was found and what stands between', () => {
  const file = new Sqlite(':memory:');
  file.exec(`CREATE VIRTUAL TABLE t USING fts5(text); INSERT INTO t VALUES ('One reply\nbeats <b>ten</b> replies')`);
  const snippet = file.prepare(`SELECT ${snippetSql('t', 0)} FROM t WHERE t MATCH ?`).pluck().get(matchOf('repl')) as string;
  expect(snippetParts(snippet)).toEqual([{ text: 'One ', hit: false }, { text: 'reply', hit: true }, { text: ' beats <b>ten</b> ', hit: false }, { text: 'replies', hit: true }]);
});
