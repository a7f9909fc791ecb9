import { describe, expect, it } from 'vitest';
import type { CommentSystemId } from '@shared/comment-systems';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';
import { elementMarkers, namesHint, scriptHint, scriptMarkers } from './markers';

const prose = `<p>${'A checklist helps only while somebody still reads it, and most of them are written once and filed away. '.repeat(6)}</p>`;
const detect = (body: string, head = ''): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title>${head}</head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;

const generator = (name: string): string => `<meta name="generator" content="${name}">`;
const wordpressForm = '<div id="respond"><form action="/wp-comments-post.php" method="post" id="commentform"><textarea name="comment" id="comment"></textarea><input name="author"><p style="display:none"><textarea name="ak_hp_textarea"></textarea><input type="hidden" name="ak_js" value="1"></p></form></div>';

const pages: readonly (readonly [id: CommentSystemId, body: string, head?: string])[] = [
  ['wordpress', wordpressForm],
  ['jetpack', '<div id="respond"><form id="commentform"><iframe id="jetpack_remote_comment" src="https://jetpack.wordpress.com/jetpack-comment/?blogid=1"></iframe></form></div>'],
  ['wpdiscuz', '<div id="wpdcom"><form><textarea name="wc_comment"></textarea></form></div>'],
  ['disqus', '<div id="disqus_thread"></div>'],
  ['disqus', '', "<script>(function(){var d=document,s=d.createElement('script');s.src='https://x.disqus.com/embed.js';})();</script>"],
  ['blogger', '<div id="comments"><iframe id="comment-editor" name="comment-editor"></iframe></div>', generator('blogger')],
  ['ghost', '<script defer src="https://cdn.jsdelivr.net/ghost/comments-ui@~0.8/umd/comments-ui.min.js" data-ghost-comments="https://b.example/"></script>'],
  ['substack', '<div class="comments-section"></div>', '<link rel="preload" href="https://substackcdn.com/bundle/main.js"><script src="https://substackcdn.com/bundle/main.js"></script>'],
  ['medium', '', '<meta property="al:android:package" content="com.medium.reader">'],
  ['giscus', '<script src="https://giscus.app/client.js" data-repo="a/b" async></script>'],
  ['utterances', '<script src="https://utteranc.es/client.js" repo="a/b" async></script>'],
  ['gitalk', '<div id="gitalk-container"></div><script>new Gitalk({})</script>'],
  ['commento', '<div id="commento"></div><script src="https://cdn.commento.io/js/commento.js"></script>'],
  ['comentario', '<comentario-comments></comentario-comments><script src="https://c.example/comentario.js"></script>'],
  ['hyvor', '<hyvor-talk-comments website-id="1"></hyvor-talk-comments>'],
  ['isso', '<section id="isso-thread"></section><script data-isso="//c.example/" src="//c.example/js/embed.min.js"></script>'],
  ['remark42', '<div id="remark42"></div><script>var remark_config = { host: "https://r.example" }</script>'],
  ['cusdis', '<div id="cusdis_thread" data-host="https://cusdis.com"></div>'],
  ['intensedebate', '<script>var idcomments_acct = "x";</script><span id="IDCommentsPostTitle"></span>'],
  ['facebook', '<div class="fb-comments" data-href="https://b.example/"></div>'],
  ['facebook', `<script>document.write('<fb:comments href="' + address + '" numposts="25"><\\/fb:comments>');</script>`],
  ['facebook', `<script>var box = "<div class=\\"fb-comments\\" data-href='" + address + "'></div>";</script>`],
  ['discourse', '<div id="discourse-comments"></div><script>DiscourseEmbed = { discourseUrl: "https://d.example/" };</script>'],
  ['squarespace', '<div class="squarespace-comments"></div>'],
  ['wix', '<div data-hook="comments-section"></div>'],
  ['typepad', '<form action="https://www.typepad.com/services/blog/post/comment"><textarea name="text"></textarea></form>'],
  ['waline', '<div id="waline"></div>'],
  ['twikoo', '<div id="tcomment"></div><script>twikoo.init({ envId: "x" })</script>'],
  ['staticman', '<form action="https://api.staticman.net/v2/entry/a/b/main/comments" method="post"><textarea name="fields[message]"></textarea></form>'],
  ['drupal', '<section id="comments"><form class="comment-form" data-drupal-selector="comment-form" action="/comment/reply/node/1/comment"><textarea name="comment_body[0][value]"></textarea></form></section>', generator('Drupal 10')],
  ['viafoura', '<div class="viafoura"><vf-conversations></vf-conversations></div>'],
  ['openweb', '<div data-spotim-module="conversation"></div>'],
  ['coral', '<div id="coral_thread"></div>'],
  ['livefyre', '<div id="livefyre-comments"></div>'],
  ['livefyre', '<div id="livefyre_comments" data-article-id="17"></div>'],
  ['webmention', '', '<link rel="webmention" href="https://webmention.io/b.example/webmention">'],
  ['generic', '<form action="/post-comment"><textarea name="comment"></textarea></form>'],
  ['generic', '<div class="opinion-commentform"><form name="x" action="263.php#post"><textarea name="opinion"></textarea></form></div>'],
  ['unknown', '<p>Thanks for reading.</p>'],
  ['unknown', '<script>var count = "<fb:comments-count href=/other></fb:comments-count>";</script>'],
  ['unknown', '<div class="opinion-box"><form action="263.php#post"><textarea name="opinion"></textarea></form></div>'],
];

describe('comment system by evidence on the raw page', () => {
  for (const [index, [id, body, head]] of pages.entries()) {
    it(`${id} (${index + 1}): told by its own marks, which are named`, () => {
      const found = detect(body, head);
      expect(found.id).toBe(id);
      if (id !== 'unknown') expect(found.evidence.length).toBeGreaterThan(0);
    });
  }

  it('a thread that a script fills wins over the plain form it replaces', () => {
    expect(detect(`${wordpressForm}<div id="disqus_thread"></div>`).id).toBe('disqus');
  });

  it('a link that counts Disqus comments does not make a page with its own form a Disqus page', () => {
    expect(detect(`<a href="/a-post#disqus_thread">3</a>${wordpressForm}`).id).toBe('wordpress');
  });
});

describe('open, closed or unknown', () => {
  it('a form with a field that can be written in is open; the trap fields are named', () => {
    expect(detect(wordpressForm)).toMatchObject({ open: true, login: false, honeypots: ['ak_hp_textarea', 'ak_js'] });
  });
  it.each([
    '<div id="comments"><p class="no-comments">Comments are closed.</p></div>',
    '<p>Die Kommentarfunktion ist geschlossen.</p>',
    '<p>Les commentaires sont fermés.</p>',
    '<p>Commenting on this article has been disabled.</p>',
    '<p>This thread is locked.</p>',
    '<p>This post is locked, new comments cannot be written.</p>',
  ])('says closed: %s', (body) => {
    expect(detect(body).open).toBe(false);
  });
  it('an embedded thread alone says nothing of open or closed', () => {
    expect(detect('<div id="disqus_thread"></div>').open).toBeNull();
  });
  it.each([
    ['a post that somebody is writing at', '<div class="post-lock"><b>This Post Is Locked</b><p>Anna has been editing it</p></div>'],
    ['a place in which no comment stands yet', '<div class="comments"><h2>Comments</h2><p class="comments__no-comments">Nobody has written yet. Be the first!</p></div>'],
  ])('does not say closed: %s', (_, body) => {
    expect(detect(body).open).toBeNull();
  });
  it('an article about closed comments is not a page with closed comments', () => {
    expect(detect(`<p>${'When comments are closed, readers move elsewhere, as many editors have seen since the great clearing of the forums. '.repeat(3)}</p>`).open).toBeNull();
  });
  it.each([
    ['<p>You must be registered to comment and vote on comments.</p>'],
    ["<p>To leave a comment, you'll need to sign into the site.</p>"],
    ['<p>To post a comment, log into your network and then add your words below.</p>'],
    ['<form><textarea name="comment" readonly>You must be logged in to comment.</textarea></form>'],
    ['<form><textarea name="friends"></textarea><textarea name="txtComment" disabled>You must be logged in to post a comment.</textarea></form>'],
  ])('a field that may be written in only after signing in, or a sentence that says so: %s', (body) => {
    expect(detect(`<div id="comments">${body}</div>`)).toMatchObject({ open: true, login: true });
  });

  it('who need not sign in is not asked to', () => {
    expect(detect('<div id="comments"><p>To leave a comment you don\'t need to log in.</p></div>').login).toBe(false);
  });

  it('"you must be logged in to post a comment" asks for a login', () => {
    expect(detect('<div id="respond"><p class="must-log-in">You must be <a href="/login">logged in</a> to post a comment.</p></div>', '<link rel="stylesheet" href="/wp-content/themes/x/style.css">')).toMatchObject({ id: 'wordpress', open: true, login: true });
  });
  it('a captcha in the form is seen, one elsewhere on the page is not its own', () => {
    const captcha = '<div class="g-recaptcha" data-sitekey="x"></div>';
    expect(detect(wordpressForm.replace('</form>', `${captcha}</form>`)).captcha).toBe(true);
    expect(detect(`${wordpressForm}<form action="/newsletter">${captcha}</form>`).captcha).toBe(false);
  });
  it('a hidden group of ordinary fields is part of the form and no trap', () => {
    const form = '<form id="commentform"><textarea name="comment"></textarea><div style="display:none"><input type="text" name="author"><input type="text" name="email"><input type="text" name="url"></div><div style="position:absolute;left:-9999px"><input type="text" name="b_4f2"></div></form>';
    expect(detect(form).honeypots).toEqual(['b_4f2']);
  });
});

describe('what is seen beside the usual marks', () => {
  const teaser = (path: string): string => `<a href="${path}#disqus_thread" data-disqus-identifier="${path}">Comments</a>`;
  it('counters of several other threads tell nothing of this page, that of one does', () => {
    expect(detect(teaser('/one') + teaser('/two')).id).toBe('unknown');
    expect(detect(teaser('/one')).id).toBe('disqus');
  });
  it('a system of its own shows by an invitation beside a place for comments', () => {
    expect(detect('<div class="comments"><span>0 Kommentare</span><div class="add">Kommentar hinzufügen</div></div>').id).toBe('generic');
    expect(detect('<div class="comments"></div>').id).toBe('unknown');
    expect(detect('<p>Write a comment</p>').id).toBe('unknown');
  });
  it('a field for a note to a friend is no comment form', () => {
    expect(detect('<form><input name="to"><textarea name="email_comments"></textarea></form>')).toMatchObject({ id: 'unknown', open: null });
  });
  it('no comments yet is not closed, and a button can say that one must sign in', () => {
    expect(detect('<div id="comments"><div class="comments-link no-comments">Leave a comment</div><button>Sign in to comment</button></div>')).toMatchObject({ open: true, login: true });
  });
});

describe('markers', () => {
  it('every marker of scripts and names passes the hint that is asked first', () => {
    const written = (pattern: RegExp): string => pattern.source.replace(/\\/g, '').toLowerCase();
    for (const { pattern, evidence } of scriptMarkers) expect(scriptHint.test(`${written(pattern)} ${evidence}`), evidence).toBe(true);
    for (const { pattern, evidence } of elementMarkers.filter(({ attr }) => attr === 'names')) expect(namesHint.test(written(pattern)), evidence).toBe(true);
  });
});
