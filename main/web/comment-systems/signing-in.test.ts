import { describe, expect, it } from 'vitest';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';

const prose = `<p>${'The orchard was planted on the north side, where frost comes late and the blossom waits for the bees. '.repeat(6)}</p>`;
const detect = (body: string): CommentSystem =>
  extractPage(`<html lang="en"><head><title>A post</title></head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;
const field = '<textarea name="comment"></textarea>';

describe('a part for those signed in', () => {
  it.each([
    ['by name', `<div class="comments__submission hide-guest-user"><form>${field}</form></div>`],
    ['by another name', `<div class="bloc-comment connectedUsersOnly"><form class="post-review"><textarea name="message"></textarea></form></div>`],
    ['without a form', `<div id="comments-form" class="members-only">${field}</div>`],
    ['whose field takes no words yet', '<form><input name="title" readonly><textarea name="comment" readonly>Write here</textarea></form>'],
    ['that AMP shows later', `<div amp-access="id" amp-access-hide><form>${field}</form></div>`],
    ['beside forms to reply in, which stand in comments', `<div amp-access="id" amp-access-hide><form>${field}</form></div><div id="comment-12" class="comment"><p>Ours was late too, by a week.</p><form>${field}</form></div>`],
  ])('%s', (_, part) => {
    expect(detect(part)).toMatchObject({ id: 'generic', open: true, login: true });
  });

  it.each([
    ['what AMP shows those not signed in', `<div amp-access="NOT id" amp-access-hide><form>${field}</form></div>`],
    ['a field that takes words once it is clicked', '<form><textarea name="comment" readonly onfocus="this.removeAttribute(\'readonly\')"></textarea></form>'],
    ['a form for everybody beside it', `<div class="members-only"><form>${field}</form></div><form>${field}</form>`],
  ])('is not %s', (_, part) => {
    expect(detect(part)).toMatchObject({ open: true, login: false });
  });
});

describe('a button to comment that leads to signing in', () => {
  it.each([
    ['by its name', '<button class="pink popup_login">Ajouter mon commentaire</button>'],
    ['by its name, and asks in a word', '<a href="#comment-form" class="comment loginRequire"> Kommentieren </a>'],
    ['by its address', '<a href="https://blog.example/benutzer/einloggen?ref=L2Etc">Kommentar schreiben</a>'],
    ['by the address in its data', '<button data-login-url="/account/signin?returnURL=x">Write a comment</button>'],
  ])('%s', (_, button) => {
    expect(detect(`<div class="comments">${button}</div>`)).toMatchObject({ id: 'generic', open: true, login: true });
  });

  it.each([
    ['one that leads elsewhere', '<a href="/forum/4711?ref=login">Write a comment</a>'],
    ['another button that does', '<a href="/login">Log in</a>'],
  ])('is not %s', (_, button) => {
    expect(detect(`<div class="comments">${button}</div>`).login).toBe(false);
  });
});

describe('a sentence', () => {
  it.each([
    '<p>Please log in above before posting your comment.</p>',
    '<p>You must be logged in to interact with the readers.</p>',
    '<p>Um das Rezept „Streuselkuchen mit Kirschen vom Blech“ kommentieren zu können, müssen Sie eingeloggt sein.</p>',
    '<p>Anmelden oder registrieren, um Kommentare verfassen zu können</p>',
    '<p>Pour réagir, veuillez vous connecter en cliquant ici</p>',
    '<p>To comment and share your experience, please sign up!</p>',
    '<p>For å skrive en kommentar må du være <a href="/login">logget inn.</a></p>',
    '<p>Inicie sesión o regístrese para enviar comentarios</p>',
  ])('asks for signing in: %s', (sentence) => {
    expect(detect(`<div id="comments">${sentence}</div>`)).toMatchObject({ open: true, login: true });
  });

  it('on who may do something else asks nobody to', () => {
    expect(detect('<div id="comments"><p>You must be logged in to add a private note. Login | Register</p></div>')).toMatchObject({ open: null, login: false });
  });

  it('on what one does when signing in asks nobody to', () => {
    expect(detect('<div id="comments"><p>If you wish to link your site, use the link when you sign in to comment.</p></div>').login).toBe(false);
  });
});
