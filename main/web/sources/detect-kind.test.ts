import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { detectKind } from './detect-kind';
import { tableTemplate } from './table-template';

it.each([
  ['<?xml version="1.0"?><!-- c --><rss version="2.0"/>', 'x.txt', 'feed'],
  ['<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', '', 'feed'],
  ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"/>', '', 'feed'],
  ['<rdf:RDF/>', '', 'feed'],
  ['{"version":"https://jsonfeed.org/version/1","items":[]}', '', 'feed'],
  ['<urlset/>', '', 'sitemap'], ['<opml version="2.0"/>', 'feed.xml', 'opml'],
  ['<!-- saved from url=(0020)https://a.example/ -->\n<!DOCTYPE html><html>', 'x.csv', 'html'],
  ['\n\n<HTML><body>', '', 'html'], ['<p>Only a fragment</p>', '', 'html'], ['Hello <b>there</b><p>x</p>', '', 'html'],
  ['url,title\nhttps://a.example,x', '', 'csv'], ['https://a.example/1\nhttps://a.example/2', '', 'csv'], ['Title;Link\n', 'x', 'csv'],
  ['name,age\n', 'people.csv', 'csv'], ['{"name":"campaign"}', 'campaign.json', 'unknown'], ['Just some words, and more.', 'notes.txt', 'unknown'],
  ['', 'x.html', 'empty'], ['%PDF-1.7 ...', 'x.html', 'binary'], ['\u0089PNG\r\n', 'x.html', 'binary'], ['PK\u0003\u0004 nothing', 'x.xlsx', 'binary'],
])('%j named %s is %s', (text, name, kind) => {
  expect(detectKind(Buffer.from(text, 'latin1'), name)).toBe(kind);
});

it('sees through encodings, and knows a workbook by its content', async () => {
  expect(detectKind(iconv.encode('<rss/>', 'utf-16le', { addBOM: true }))).toBe('feed');
  expect(detectKind((await tableTemplate('xlsx')).bytes, 'posts.csv')).toBe('xlsx');
});
