import { describe, expect, it } from 'vitest';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';

const prose = `<p>${'The harbour froze twice that winter, and both times the ferries were replaced by sledges until the ice broke. '.repeat(6)}</p>`;
const detect = (body: string, head = ''): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title><link rel="canonical" href="https://blog.example/a-post">${head}</head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;
const found = { id: 'generic', open: null };
const nothing = { id: 'unknown', evidence: [] };

describe("a link to the page's own comments", () => {
  it.each([
    ['a part named for them', '<a href="#comments"><b>108</b></a>'],
    ["a part of the page's stated address", '<a href="https://blog.example/a-post/#replies"><svg></svg>57</a>'],
    ['its words', '<a href="#box-17">Kommentieren</a>'],
    ['its title', '<a href="#first" title="View comments"><svg></svg></a>'],
  ])('tells by %s', (_, link) => {
    expect(detect(link)).toMatchObject(found);
  });
  it.each([
    ["another page's comments", '<a href="https://blog.example/other#comments">12 comments</a>'],
    ['the newest comments of the site', '<a href="#recent-comments">Recent</a>'],
    ['another part of the page', '<a href="#share">Share this</a>'],
    ['comments that are switched off', '<div style="display: none;"><a href="#comments">0 comments</a></div>'],
  ])('does not tell by %s', (_, link) => {
    expect(detect(link)).toMatchObject(nothing);
  });
});

describe('a place that a script fills', () => {
  it.each([
    ['a heading over it', '<div class="bar"><h2>Comments on this article</h2></div><div class="comment-section"></div>', '“Comments on this article”'],
    ['a heading of any kind over an empty part', '<section id="comments"><div class="btn">Hozzászólások</div><div class="comment-container"></div></section>', '“Hozzászólások”'],
    ['words that none has come yet', '<div class="forum-comment-widget comments-17"><span>No comments yet</span></div>', '“No comments yet”'],
    ['the number of its article', '<div class="comments" data-article-id="4711"></div>', '[data-article-id]'],
    ['the name of its component', '<div data-component="ArticleComments"></div>', '[data-component]'],
    ['the data of the first thing in it', '<div id="liste_reactions"><div id="aj-1" data-aj-uri="/ajah/reactions/12"></div></div>', '[data-aj-uri]'],
    ['a frame that is named for it', '<iframe title="Comments" aria-label="Comments"></iframe>', 'iframe[title]'],
    ['the address it is loaded from', '<div class="js-late" data-src="//blog.example/embed/comments/17?"></div>', 'div[data-src]'],
    ['what is told to readers without scripts', '<noscript><p>Please switch on JavaScript to see the comments.</p></noscript>', 'noscript'],
  ])('is told by %s', (_, body, evidence) => {
    const system = detect(body);
    expect(system).toMatchObject(found);
    expect(system.evidence[0]).toContain(evidence);
  });
  it.each([
    ['an empty place says nothing', '<div class="comments"></div>'],
    ['a heading over something else', '<h2>Discussion</h2><p>We measured the ice every morning.</p><div class="comments"></div>'],
    ['the list of other posts has a number at each', '<div class="comments" data-post-id="1">2</div><div class="comments" data-post-id="2">3</div><div class="comments" data-post-id="3">1</div><div class="comments" data-post-id="4">5</div>'],
    ['the words are of another post', '<div class="entry-comments"><a href="https://blog.example/other/#respond">Leave a comment</a></div>'],
    ['each of several posts in a list says the same', '<div class="entry-comments"><b>No comments yet</b></div>'.repeat(4)],
    ['a counter has no part under it', '<div class="post-comments"><b>3 comments</b></div>'],
    ['a word stands in it already', '<div class="comments"><div data-post-id="1">Share this post</div></div>'],
    ['a frame holds something else', '<iframe title="Comments policy of this site, read aloud"></iframe>'],
    ['a style sheet for comments', '<div data-src="/assets/comments/base.css"></div>'],
    ['a video for which JavaScript is needed', '<noscript>Please switch on JavaScript to see the video.</noscript>'],
  ])('is not told where %s', (_, body) => {
    expect(detect(body)).toMatchObject(nothing);
  });
});

describe('numbers stated for machines', () => {
  const stated = (more: string): string => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A post","datePublished":"2024-01-05",${more}}</script>`;
  it.each([
    '"commentCount":92',
    '"interactionStatistic":[{"@type":"InteractionCounter","interactionType":{"@type":"CommentAction"},"userInteractionCount":3}]',
    '"interactionStatistic":{"@type":"InteractionCounter","interactionType":"https://schema.org/CommentAction","userInteractionCount":"3"}',
  ])('comments that the article has: %s', (more) => {
    expect(detect('', stated(more))).toMatchObject(found);
  });
  it.each([
    '"commentCount":0',
    '"interactionStatistic":{"@type":"InteractionCounter","interactionType":"https://schema.org/LikeAction","userInteractionCount":3}',
    '"isPartOf":{"@type":"Blog","commentCount":92}',
  ])('none, or not of the article: %s', (more) => {
    expect(detect('', stated(more))).toMatchObject(nothing);
  });
});

it('a script that old pages wrap in a comment is read like any other', () => {
  expect(detect('', `<script><!--\nvar form = '<form><textarea name="comment" rows="9"></textarea></form>';\n//--></script>`)).toMatchObject({ id: 'generic', evidence: ['script: writes a textarea[name=comment]'] });
});
