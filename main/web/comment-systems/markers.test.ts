import { describe, expect, it } from 'vitest';
import type { CommentSystemId } from '@shared/comment-systems';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';

const prose = `<p>${'The orchard was planted on the north side, where frost comes late and the blossom waits for the bees. '.repeat(6)}</p>`;
const detect = (body: string, head = ''): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title>${head}</head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;

const wordpressForm = '<div id="respond"><form action="/wp-comments-post.php" method="post" id="commentform"><textarea name="comment"></textarea></form></div>';

describe('a mark of a system', () => {
  it.each<[id: CommentSystemId, mark: string]>([
    ['wpdiscuz', `<div id="respond"></div><form class="wc_comm_form wc_main_comm_form"><textarea name="wc_comment"></textarea></form>`],
    ['drupal', '<article data-comment-user-id="7" class="comment js-comment"><p>Ours was late too.</p></article>'],
    ['drupal', '<section class="field field--name-comment field--type-comment field--label-above comment-wrapper"></section>'],
    ['drupal', '<a href="/comment/reply/node/12/comment_node_article/4">reply</a>'],
    ['drupal', '<a href="/?q=comment/reply/12">Add new comment</a>'],
    ['drupal', '<form action="/?q=comment/reply/12"><textarea name="comment_body"></textarea></form>'],
    ['livefyre', '<div id="social-comments" data-livefyre-collectionmeta="eyJhbGciOiJIUzI1NiJ9" data-articleid="FW12"></div>'],
    ['openweb', '<div><p>This content is imported from OpenWeb. You may be able to find the same content in another format at their web site.</p></div>'],
    ['openweb', '<p>content is imported from OpenWeb. You may be able to find the same</p>'],
    ['disqus', '<p>Comments powered by Disqus</p>'],
    ['disqus', '<script type="rocketlazyloadscript" data-rocket-src="https://orchard.disqus.com/embed.js"></script>'],
    ['facebook', '<iframe data-lazy-src="https://www.facebook.com/plugins/comments.php?href=x"></iframe>'],
    ['facebook', '<section class="section hidden"><div class="fb_comments_wrapper"></div></section>'],
    ['facebook', '<div id="Comments"><div data-id="fb_comments"></div></div>'],
    ['openweb', '<script src="page_files/sp_psR3" data-spotim-module="spotim-launcher"></script>'],
    ['coral', `<script>page.COMMENTS_CONFIG = JSON.parse('{"root_url":"https://talk.blog.example","story_mode":"RATINGS_AND_REVIEWS"}');</script>`],
    ['disqus', '<script>var page = {"disqusShortname":"orchard"};</script>'],
    ['generic', '<div id="lv-container" data-id="city"></div>'],
    ['generic', '<div id="SOHUCS" sid="12"></div>'],
    ['generic', '<div id="comment-area-12"><script>new Valine({ el: "#x" });</script></div>'],
    ['generic', '<script src="https://cdn.realtidbits.com/libs/v1/comments/comments.js"></script>'],
    ['generic', '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-discussion="orchard/4"></script>'],
  ])('%s: %s', (id, mark) => {
    expect(detect(mark).id).toBe(id);
  });
});

describe('what only counts comments is no mark', () => {
  it.each([
    ['a counter of Facebook', '<span class="fb-comments-count" data-href="https://blog.example/other"></span>'],
    ['another counter of Facebook', '<span class="fb_comments_count">4</span>'],
    ['the same, written by a script', `<script>document.write('<span class="x fb-comments-count"></span>');</script>`],
    ["Disqus's script", `<script>var disqus_shortname = 'orchard'; (function () { var s = document.createElement('script'); s.src = '//' + disqus_shortname + '.disqus.com/count.js'; })();</script>`],
    ["the script of Disqus's plugin", '<script>var countVars = {"disqusShortname":"orchard"};</script><script src="/wp-content/plugins/disqus-comment-system/public/js/comment_count.js"></script>'],
    ["Squarespace's settings without a name for Disqus", '<script>Static.SQUARESPACE_CONTEXT = {"websiteSettings":{"commentEnableByDefault":true,"disqusShortname":"","commentsEnabled":false}};</script>'],
    ["Livefyre's", '<script src="http://zor.livefyre.com/wjs/v1.0/javascripts/CommentCount.js"></script><span class="livefyre-commentcount" data-lf-article-id="1"></span>'],
    ["Coral's", '<script src="https://orchard.coral.coralproject.net/assets/js/count.js"></script>'],
    ["Hyvor Talk's", '<script src="https://talk.hyvor.com/embed/comment-counts.js"></script>'],
    ["IntenseDebate's", '<script src="https://www.intensedebate.com/js/genericLinkWrapperV2.js"></script>'],
    ["Remark42's", '<span class="remark42__counter" data-url="https://blog.example/other"></span>'],
    ["FastComments'", '<script src="https://cdn.fastcomments.com/js/widget-comment-count.min.js"></script>'],
  ])('%s', (_, mark) => {
    expect(detect(mark)).toMatchObject({ id: 'unknown', open: null });
  });

  it('and takes no page from the system that stands there', () => {
    expect(detect(`<span class="fb-comments-count"></span>${wordpressForm}`).id).toBe('wordpress');
    expect(detect('<script>Static.SQUARESPACE_CONTEXT = {"websiteSettings":{"disqusShortname":""}};</script><div class="squarespace-comments" id="comments-5f"></div>').id).toBe('squarespace');
  });
});

describe('form#commentform', () => {
  const form = (more: string): string => `<form method="post" id="commentform" onsubmit="return send(this)">${more}<textarea name="field"></textarea></form>`;
  it("is WordPress's where it is sent to WordPress, or the page is of WordPress", () => {
    expect(detect(form('<input type="hidden" name="comment_post_ID" value="12">')).id).toBe('wordpress');
    expect(detect(form(''), '<link rel="stylesheet" href="/wp-content/themes/orchard/style.css">').id).toBe('wordpress');
    expect(detect('<form id="commentform" action-xhr="/wp-comments-post.php?amp"><textarea name="comment"></textarea></form>').id).toBe('wordpress');
  });

  it("is elsewhere a system of the site's own", () => {
    expect(detect(form(''))).toMatchObject({ id: 'generic', open: true });
  });
});

it("Kinja's posts take replies, its other pages do not", () => {
  const replies = '<section data-replycount="146" class="js_replies "></section>';
  const page = (type: string): string => `<meta name="kinja:page-type" content="${type}">`;
  expect(detect(replies, page('permalink')).id).toBe('generic');
  expect(detect(replies, page('frontpage')).id).toBe('unknown');
  expect(detect('', page('permalink')).id).toBe('unknown');
});

it('a WordPress post whose whole is named for having no comments has no place for them', () => {
  const wordpress = '<link rel="stylesheet" href="/wp-content/themes/orchard/style.css">';
  expect(extractPage(`<html><head>${wordpress}</head><body class="no-comments"><article class="post no-comments"><h1>A post</h1>${prose}${prose}</article></body></html>`, 'https://blog.example/a-post').page.commentSystem.id).toBe('unknown');
  expect(detect('<div class="comments-area"><p class="no-comments">Comments are closed.</p></div>', wordpress)).toMatchObject({ id: 'wordpress', open: false });
});
