import { describe, expect, it } from 'vitest';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';

const prose = `<p>${'The orchard was planted on the north side, where frost comes late and the blossom waits for the bees. '.repeat(6)}</p>`;
const detect = (body: string, head = ''): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title>${head}</head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;

describe('takes comments', () => {
  it.each([
    ["a form in WordPress's #respond whose fields a script fills in", '<div id="mv-comments"><div id="respond"><form action="" class="proxy-form"><p style="display:none"><textarea name="ak_hp_textarea"></textarea></p></form></div></div>'],
    ['a form in a part named for leaving a comment', '<div class="leave-comment"><form action="/x"><textarea name="text"></textarea></form></div>'],
    ["an editor's field", '<form method="post" action="/x"><div data-name="comment" role="textbox" contenteditable="true"></div></form>'],
    ['a field that asks for a comment in its own words', '<form action="/x"><textarea name="review">Leave a comment...</textarea></form>'],
    ['a field that asks for one until somebody writes', '<form action="/x"><textarea name="text" placeholder="Write a comment"></textarea></form>'],
    ['a field without a form', '<div class="comments-content"><label><textarea name="comment"></textarea></label><a href="javascript:void(0)">Send</a></div>'],
  ])('%s', (_, form) => {
    expect(detect(form, '<link rel="stylesheet" href="/wp-content/themes/orchard/style.css">')).toMatchObject({ open: true, login: false });
  });

  it('a field without a form leaves what is said of signing in as it is', () => {
    expect(detect('<div class="comments"><p>Sign in to add a comment.</p><textarea name="comment"></textarea></div>')).toMatchObject({ open: true, login: true });
  });
});

describe('does not take comments', () => {
  it.each([
    ['a letter to the editors', '<form><input name="AuthorName"><input name="Subject"><textarea name="Comments"></textarea></form>'],
    ['a letter to the editors that asks in words', '<form><input name="Subject"><textarea name="text" placeholder="Leave a comment"></textarea></form>'],
    ['an editor for something else', '<form><div role="textbox" contenteditable="true"></div></form>'],
    ['a form in a template', '<template><form id="commentform"><textarea name="comment"></textarea></form></template>'],
    ['a disabled field without a form', '<textarea name="comment" disabled></textarea>'],
  ])('%s', (_, form) => {
    expect(detect(`<div id="disqus_thread"></div>${form}`)).toMatchObject({ id: 'disqus', open: null });
  });
});
