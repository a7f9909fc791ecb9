import { describe, expect, it } from 'vitest';
import { readCsv } from './csv';
import { parseSource } from './parse-source';
import { tablePosts } from './table-posts';
import { tableTemplate } from './table-template';

const csv = (text: string) => tablePosts(readCsv(Buffer.from(text)));

describe('tablePosts', () => {
  it('reads the columns by usual names, in any order and delimiter', () => {
    expect(csv('Title;Published;Link;Notes\n"A; b";2026-01-31;https://a.example/1;n\n').posts).toEqual([{ url: 'https://a.example/1', title: 'A; b', date: '2026-01-31', notes: 'n', file: null }]);
  });

  it('warns of unknown columns by name and lists the known ones', () => {
    const { warnings } = csv('url,colour,title,size\nhttps://a.example/1,red,x,9\n');
    expect(warnings).toEqual(['Columns that are not known were left out: "colour", "size". Known columns: url, title, date, notes, file.']);
  });

  it('says which rows have no address and uses the others', () => {
    const { posts, warnings } = csv('url\nhttps://a.example/1\nnonsense here\nexample.com/x\n\njavascript:alert(1)\n');
    expect(posts.map((post) => post.url)).toEqual(['https://a.example/1', 'https://example.com/x']);
    expect(warnings[0]).toMatch(/^Rows 3, 5: no address/);
  });

  it('takes a bare list of addresses', () => {
    expect(csv('https://a.example/1\nhttps://a.example/2\n').posts).toHaveLength(2);
  });

  it.each([['', 'EMPTY'], ['url,title\n', 'EMPTY'], ['url\nx y\n', 'EMPTY'], ['name,age\nAnn,3\n', 'VALIDATION']])('%j fails with %s', (text, code) => {
    expect(() => csv(text)).toThrow(expect.objectContaining({ code }));
  });

  it('names the columns it saw when there is none of addresses', () => {
    expect(() => csv('name,age\nAnn,3\n')).toThrow(/one named "url"; its columns are: "name", "age"/);
  });
});

describe('template', () => {
  it.each(['csv', 'xlsx'] as const)('the %s template reads back', async (kind) => {
    const { bytes, name } = await tableTemplate(kind);
    const { posts, warnings } = tablePosts(await parseSource({ kind, bytes }, null));
    expect(name).toBe(`kp-bot-posts.${kind}`);
    expect(warnings).toEqual([]);
    expect(posts[0]).toMatchObject({ url: 'https://blog.example/a-post', date: '2026-01-31' });
  });
});

it('refuses a damaged workbook with what to do', async () => {
  const { bytes } = await tableTemplate('xlsx');
  await expect(parseSource({ kind: 'xlsx', bytes: bytes.subarray(0, 300) }, null)).rejects.toMatchObject({ code: 'PARSE' });
});
