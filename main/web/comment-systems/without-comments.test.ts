import { describe, expect, it } from 'vitest';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';

const prose = `<p>${'The orchard was planted on the north side, where frost comes late and the blossom waits for the bees. '.repeat(6)}</p>`;
const detect = (body: string, head = ''): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title><link rel="canonical" href="https://blog.example/a-post">${head}</head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;

const teaser = (more: string, number: number): string => `<div class="teaser"><a href="https://blog.example/post-${number}">Another post</a><div>${more.replaceAll('#', `https://blog.example/post-${number}#`)}</div></div>`;
const teasers = (more: string, times: number): string => `<section class="related-posts"><h3>You may also like</h3>${Array.from({ length: times }, (_, at) => teaser(more, at)).join('')}</section>`;

describe('what stands on pages that take no comments', () => {
  it.each([
    ['reviews of goods, with stars', '<section class="reviews" id="reviews"><h2>Customer reviews</h2><p>4.6 of 5 stars, 23 reviews</p><a href="#reviews">Write a review</a><form class="review-form"><input type="radio" name="rating" value="5"><textarea name="review" placeholder="What did you like?"></textarea></form></section>'],
    ['stars for a recipe', '<div class="recipe-rating"><span itemprop="ratingCount">12</span><form action="/rate"><input type="radio" name="rating"><button>Rate this recipe</button></form></div>'],
    ['a newsletter', '<form class="newsletter-signup" action="/subscribe"><p>Sign up to get our posts by mail.</p><input type="email" name="email"><textarea name="comments"></textarea></form>'],
    ['a letter to the editors', '<form class="contact-form" action="/contact"><h3>Leave us a message</h3><input name="name"><textarea name="comment" placeholder="Your comment"></textarea></form>'],
    ['a question to the shop', '<form action="/ask"><input name="your-subject"><textarea name="comments" placeholder="Leave a comment"></textarea></form>'],
    ['one other post with its number', teasers('<span class="comments-count"><i class="comment-icon"></i><a class="comments-link" href="#comments">3 comments</a></span>', 1)],
    ['two other posts without comments yet', teasers('<div class="entry-comments"><a class="comments-link" href="#respond">No comments yet</a></div>', 2)],
    ['three other posts that ask for them', teasers('<div class="post-comments"><i class="comment-icon"></i><a href="#respond">Leave a comment</a></div>', 3)],
    ['two other posts with numbers', teasers('<span class="comments-count"><i class="comment-icon"></i>3 comments</span>', 2)],
    ['many other posts', teasers('<div class="post-comments"><i class="comment-icon"></i><span>12 comments</span></div>', 6)],
    ['the newest comments of the site', '<aside class="widget recent-comments"><h3>Recent comments</h3><ul><li><a href="https://blog.example/other#comment-7">Ours was late too</a></li></ul></aside>'],
    ['an empty template', '<section class="blog-item-comments"><div class="blog-item-comments-toggle"><div class="blog-item-comments-content"></div></div></section>'],
  ])('%s', (_, body) => {
    expect(detect(body)).toMatchObject({ id: 'unknown', open: null, login: false });
  });
});

describe('what is said beside other posts', () => {
  const signs = '<i class="comment-icon"></i><h3>Comments</h3><p>12 comments</p>';
  it('is not said of this one, though its own page says the like', () => {
    expect(detect(teasers(signs, 1))).toMatchObject({ id: 'unknown' });
    expect(detect(teasers('<i class="comment-icon"></i><b class="comment-count" data-comment-total="7"></b>', 1))).toMatchObject({ id: 'unknown' });
    expect(detect(`<i class="comment-icon"></i><h3>Comments</h3>${teasers('<p>12 comments</p>', 1)}`)).toMatchObject({ id: 'unknown' });
    expect(detect(signs).id).toBe('generic');
  });

  it('is said of this one where the page as a whole is named for them', () => {
    const page = `<html><head><title>A post</title></head><body><div class="has related-posts"><h1>A post</h1>${prose}${prose}${signs}</div></body></html>`;
    expect(extractPage(page, 'https://blog.example/a-post').page.commentSystem.id).toBe('generic');
  });
});
