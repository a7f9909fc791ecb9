import { describe, expect, it } from 'vitest';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';

const prose = `<p>${'The harbour froze twice that winter, and both times the ferries were replaced by sledges until the ice broke. '.repeat(6)}</p>`;
const detect = (body: string, head = ''): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title><link rel="canonical" href="https://blog.example/the-frozen-harbour">${head}</head><body><article><h1>The frozen harbour</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/the-frozen-harbour').page.commentSystem;

const nothing = { id: 'unknown', evidence: [] };
const button = '<i class="comment-icon"></i>';
const counter = '<b class="postings-count"></b>';
const two = button + counter;

it('two kinds of weak signs tell nothing', () => {
  expect(detect(two)).toMatchObject(nothing);
});

describe('a third kind beside two tells of comments, and is shown', () => {
  it.each([
    ['a container named for them', '<div class="post-comments"></div>', '.post-comments'],
    ['the name of a field to write in', '<div class="comment-editor"></div>', '.comment-editor'],
    ['a name of another part', '<span class="comment-hint"></span>', '.comment-hint'],
    ['a name in another language', '<span class="kommentar-hinweis"></span>', '.kommentar-hinweis'],
    ['words that ask for one', '<a href="/talk/4711">Write a comment</a>', '“Write a comment”'],
    ['a field that asks for one', '<input placeholder="Schreibe einen Kommentar">', '“Schreibe einen Kommentar”'],
    ['a line that asks for one', '<p>Be the first to comment</p>', '“Be the first to comment”'],
    ['a link that leads to them', '<a href="/talk/4711">View comments</a>', '“View comments”'],
    ['a button for them', '<button>Comments (4)</button>', '“Comments (4)”'],
    ['a heading', '<h3>Comments</h3>', '“Comments”'],
    ['how many there are', '<p>12 comments</p>', '“12 comments”'],
    ['an attribute named for them', '<div data-comment-total="7"></div>', '[data-comment-total]'],
    ['what a click does', '<b onclick="openComments(4711)">4</b>', 'b[onclick]'],
    ['microdata', '<span itemprop="commentCount">4</span>', '[itemprop=commentCount]'],
    ['an address for this very post', '<a href="/comments/the-frozen-harbour">4</a>', 'a link to a page of comments on this article'],
    ['a script named for them', '<script src="/js/comments-app.js?v=3"></script>', 'script[src*="js/comments-app.js"]'],
    ['code that starts a thread', '<script>var thread = new Harbour.Comments({ target: 1 });</script>', 'script: new Harbour.Comments('],
    ['the data of a script', '<script>var page = {"id":4711,"commentStatus":"open"};</script>', 'script: commentStatus: open'],
    ['what is said of signing in', '<p>Please log in to comment.</p>', '“Please log in to comment.”'],
  ])('%s', (_, sign, evidence) => {
    const system = detect(two + sign);
    expect(system.id).toBe('generic');
    expect(system.evidence).toContain(evidence);
    expect(system.evidence).toEqual(expect.arrayContaining(['.comment-icon', '.postings-count']));
  });
});

describe('the names of one template', () => {
  const one = '<section class="blog-comments"><i class="blog-comments-toggle"></i><span class="blog-comments-text"></span></section>';
  it('are two kinds at most', () => {
    expect(detect(one)).toMatchObject(nothing);
  });
  it('tell beside something else', () => {
    expect(detect(`${one}<h3>Comments</h3>`).id).toBe('generic');
  });
});

describe('a link is one sign', () => {
  it('though its words also say how many there are', () => {
    expect(detect('<i class="comment-icon"></i><a href="/talk/4711">19 comments</a>')).toMatchObject(nothing);
    expect(detect('<i class="comment-icon"></i><a href="/talk/4711">View comments</a><p>19 comments</p>').id).toBe('generic');
  });
  it('and none where it leads to the comments of another post', () => {
    expect(detect(`${two}<a href="/other#comments">View comments</a>`)).toMatchObject(nothing);
    expect(detect(`${two}<a class="comment-link" href="https://blog.example/other/#respond">Leave a comment</a>`)).toMatchObject(nothing);
    expect(detect(`${two}<a href="/the-frozen-harbour#thread-4">View comments</a>`).id).toBe('generic');
  });
});

it('names of a counter, of a field to write in and of any part are three kinds', () => {
  expect(detect(`${counter}<span class="comment-hint"></span><span class="comment-tip"></span>`)).toMatchObject(nothing);
  expect(detect(`${counter}<span class="comment-hint"></span><div class="comment-editor"></div>`).id).toBe('generic');
});

describe('no third kind', () => {
  it.each([
    ['more of the same kind', '<b class="comments-number"></b><i class="comment-bubble"></i>'],
    ['the newest comments of the site', '<div class="widget recent-comments"><span class="comment-text-line">Ice</span></div>'],
    ['the comments of another post', '<a href="/comments/a-summer-at-the-lake">4</a>'],
    ['a number that is none', '<div data-comment-total="0"></div>'],
    ['comments switched off in the data', '<script>var page = {"id":4711,"commentStatus":"closed","commentsEnabled":false};</script>'],
    ["WordPress's script, which stands on every post", '<script src="/js/comment-reply.min.js"></script>'],
    ['a script that counts those of any post', '<script src="/js/article/articleCommentCount.js"></script>'],
    ['a maker of HTML comments', '<script>var node = new Comment("x"); list.comments.push(node);</script>'],
    ['a library that works on HTML comments', '<script>var node = {comment: function () {}, isComment: 8};</script>'],
    ['a word in the text', '<p>The mayor was not available for comment when we called.</p>'],
    ['a heading on something else', '<h3>Responses of the town to the ice, and what they cost</h3>'],
  ])('%s', (_, sign) => {
    expect(detect(two + sign)).toMatchObject(nothing);
  });
});

it('what stands at each of many posts belongs to a list', () => {
  const teaser = (more: string): string => `<div><a href="/other">Another post</a>${more}</div>`;
  const signs = `${two}<a href="/talk/4711">View comments</a>`;
  expect(detect(signs).id).toBe('generic');
  expect(detect(teaser(signs).repeat(5))).toMatchObject(nothing);
});

it('WordPress needs one kind more: its themes bring names for comments where none can be written', () => {
  const wordpress = '<link rel="stylesheet" href="/wp-content/themes/ice/style.css">';
  const three = `${two}<span class="comment-hint"></span>`;
  expect(detect(three).id).toBe('generic');
  expect(detect(three, wordpress)).toMatchObject(nothing);
  expect(detect(`${three}<h3>Comments</h3>`, wordpress).id).toBe('generic');
});

it('says first that comments are closed, which is why a post is left alone', () => {
  expect(detect(`${two}<p>Comments are closed.</p>`)).toMatchObject({ id: 'generic', open: false, evidence: ['“Comments are closed.”', '.comment-icon', '.postings-count'] });
});

it('a known system is told by its mark, whatever else stands there', () => {
  expect(detect(`${two}<h3>Comments</h3><div id="disqus_thread"></div>`).id).toBe('disqus');
});
