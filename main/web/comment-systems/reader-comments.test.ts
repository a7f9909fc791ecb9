import { describe, expect, it } from 'vitest';
import { extractPage } from '../extraction/extract-page';
import { savedThreads } from './saved-threads.fixture';

const url = 'https://blog.example/2024/05/a-post/';
const prose = 'A checklist helps only while somebody still reads it, and most of them are written once and then filed away for good. '.repeat(6);
const page = (comments: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A post</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>A post</h1><p>${prose}</p><p>${prose}</p></article>${comments}</body></html>`;

const read = (comments: string, head?: string): { text: string; comments: { text: string; author: string | null; date: string | null }[] } => extractPage(page(comments, head), url).page;

/** Each system's own markup, shortened, with the same two readers. */
const markups: Readonly<Record<string, string>> = {
  'WordPress, HTML 5': `<div id="comments" class="comments-area"><h2>2 thoughts on “A post”</h2><ol class="comment-list">
    <li id="comment-11" class="comment even depth-1 parent"><article id="div-comment-11" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img class="avatar"><b class="fn">Ann Reader</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#c"><time datetime="2024-05-02T10:15:00+00:00">May 2, 2024 at 10:15 am</time></a></div></footer><div class="comment-content"><p>We binned ours last year.</p></div><div class="reply"><a>Reply</a></div></article>
      <ol class="children"><li id="comment-12" class="comment depth-2"><article id="div-comment-12" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bob Writer</b></div><time datetime="2024-05-03T08:00:00+00:00">May 3</time></footer><div class="comment-content"><p>And did anything break?</p></div></article></li></ol></li></ol><div id="respond"><form id="commentform"><textarea name="comment"></textarea></form></div></div>`,
  'WordPress, old themes': `<div id="comments"><ol class="commentlist"><li class="comment" id="comment-11"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Ann Reader</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a href="#">May 2, 2024 at 10:15 am</a></div><p>We binned ours last year.</p><div class="reply"><a>Reply</a></div></div></li><li class="comment" id="comment-12"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Bob Writer</cite></div><div class="comment-meta commentmetadata"><a href="#">May 3, 2024 at 8:00 am</a></div><p>And did anything break?</p></div></li></ol></div>`,
  'Blogger, definition list': `<div id="comments"><h4>2 comments:</h4><dl id="comments-block"><dt class="comment-author" id="c1234567890123456789"><a rel="nofollow">Ann Reader</a> said...</dt><dd class="comment-body"><p>We binned ours last year.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a>2 May 2024 at 10:15</a></span></dd><dt class="comment-author" id="c1234567890123456780"><a rel="nofollow">Bob Writer</a> said...</dt><dd class="comment-body"><p>And did anything break?</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a>3 May 2024 at 08:00</a></span></dd></dl></div>`,
  'wpDiscuz': `<div id="wpdcom" class="wpdiscuz_unauth"><div class="wpd-thread-list"><div id="wpd-comm-11_0" class="comment wpd-comment wpd_comment_level-1"><div class="wpd-comment-wrap"><div class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author">Ann Reader</div><div class="wpd-comment-date" title="May 2, 2024 10:15 am">4 weeks ago</div></div><div class="wpd-comment-text"><p>We binned ours last year.</p></div><div class="wpd-comment-footer"><div class="wpd-vote">0</div></div></div></div></div><div id="wpd-comm-12_0" class="comment wpd-comment"><div class="wpd-comment-header"><div class="wpd-comment-author">Bob Writer</div><div class="wpd-comment-date" title="May 3, 2024 8:00 am">4 weeks ago</div></div><div class="wpd-comment-text"><p>And did anything break?</p></div></div></div></div>`,
  'Drupal': `<section class="comments" id="comments"><h2>Comments</h2><article class="comment" about="/comment/11"><footer><p class="comment__author"><span class="username">Ann Reader</span></p><p class="comment__time">Thu, 05/02/2024 - 10:15</p></footer><div class="comment__content"><div class="field--name-comment-body"><p>We binned ours last year.</p></div></div></article><article class="comment" about="/comment/12"><footer><p class="comment__author"><span class="username">Bob Writer</span></p><p class="comment__time">Fri, 05/03/2024 - 08:00</p></footer><div class="comment__content"><p>And did anything break?</p></div></article></section>`,
  'schema.org microdata': `<div class="reactions"><div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Ann Reader</span><time itemprop="dateCreated" datetime="2024-05-02T10:15:00Z">x</time><div itemprop="text">We binned ours last year.</div></div><div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Bob Writer</span><time itemprop="dateCreated" datetime="2024-05-03T08:00:00Z">x</time><div itemprop="text">And did anything break?</div></div></div>`,
  'a list under a heading, without a telling name': `<section class="x1"><h3>2 Comments</h3><div class="x2"><div class="x3"><b>Ann Reader</b><div class="x4">2 May 2024, 10:15</div><p>We binned ours last year.</p></div><div class="x3"><b>Bob Writer</b><div class="x4">3 May 2024, 08:00</div><p>And did anything break?</p></div></div></section>`,
  'saved Disqus thread': `<div id="disqus_thread"><ul class="post-list"><li class="post"><div class="post-content"><header class="comment__header"><span class="author">Ann Reader</span><a class="time-ago" title="Thursday, May 2, 2024 10:15 AM">a month ago</a></header><div class="post-body-inner"><div class="post-message"><p>We binned ours last year.</p></div></div></div></li><li class="post"><div class="post-content"><header class="comment__header"><span class="author">Bob Writer</span><a class="time-ago" title="Friday, May 3, 2024 8:00 AM">a month ago</a></header><div class="post-message"><p>And did anything break?</p></div></div></li></ul></div>`,
};

describe("readers' comments", () => {
  for (const [name, markup] of Object.entries({ ...markups, ...savedThreads })) {
    it(`${name}: text, author and day of each, nothing around them, none in the article`, () => {
      const { comments, text } = read(markup);
      expect(comments.map((comment) => [comment.text, comment.author, comment.date?.slice(0, 10)])).toEqual([
        ['We binned ours last year.', 'Ann Reader', '2024-05-02'],
        ['And did anything break?', 'Bob Writer', '2024-05-03'],
      ]);
      expect(text).toContain('A checklist helps only while');
      expect(text).not.toContain('binned');
    });
  }

  it('comments stated only in JSON-LD are read, and not twice when they stand in the page too', () => {
    const stated = '<script type="application/ld+json">{"@type":"BlogPosting","comment":[{"@type":"Comment","text":"We binned ours last year.","author":{"@type":"Person","name":"Ann Reader"},"dateCreated":"2024-05-02T10:15:00Z"}]}</script>';
    expect(read('', stated).comments).toEqual([{ text: 'We binned ours last year.', author: 'Ann Reader', date: '2024-05-02T10:15:00Z' }]);
    expect(read(markups['schema.org microdata'] ?? '', stated).comments).toHaveLength(2);
  });

  it('the form, its notes, "no comments yet" and pingbacks are no comments', () => {
    const { comments } = read(`<div id="comments" class="comments-area"><p class="no-comments">No comments yet.</p><ol class="comment-list"><li class="pingback" id="comment-4"><div class="comment-body">Pingback: <a href="x">Somewhere else</a></div></li></ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form id="commentform"><p class="comment-notes">Your email address will not be published.</p><textarea name="comment"></textarea></form></div></div>`);
    expect(comments).toEqual([]);
  });

  it("a list of recent comments in the margin belongs to other posts", () => {
    expect(read('<aside class="sidebar"><div class="widget widget_recent_comments"><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">Cy</span> on <a href="/x">Another post</a> 3 May 2024</li></ul></div></aside>').comments).toEqual([]);
  });

  it('an article whose container is named after comments keeps its text', () => {
    const { text } = extractPage(`<html lang="en"><head><title>A post</title></head><body class="single comments-open"><div class="with-comments comments-layout"><h1>A post</h1><div class="entry-content"><p>${prose}</p><p>${prose}</p></div></div></body></html>`, url).page;
    expect(text).toContain('filed away for good');
  });

  it('content elements numbered c123 by TYPO3 stay in the article', () => {
    const { text, comments } = extractPage(`<html lang="en"><head><title>A post</title></head><body><main><h1>A post</h1><div id="c4711" class="csc-default"><p>${prose}</p></div><div id="c4712" class="csc-default"><p>${prose}</p></div></main></body></html>`, url).page;
    expect(text).toContain('filed away for good');
    expect(comments).toEqual([]);
  });
});
