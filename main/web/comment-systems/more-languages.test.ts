import { describe, expect, it } from 'vitest';
import type { CommentSystem } from '@shared/contracts/post';
import { extractPage } from '../extraction/extract-page';
import { countsComments, headsComments, invitesToComment, leadsToComments, saysNoneYet } from './comment-words';

const prose = `<p>${'The orchard was planted on the north side, where frost comes late and the blossom waits for the bees. '.repeat(6)}</p>`;
const detect = (body: string): CommentSystem =>
  extractPage(`<html><head><title>A post</title></head><body><article><h1>A post</h1>${prose}${prose}</article>${body}</body></html>`, 'https://blog.example/a-post').page.commentSystem;

it.each(['コメント', 'コメント一覧', 'みんなの感想', 'コメント (3)', '3件のコメント', '「冬の果樹園」への2件のフィードバック', '评论', '全部评论', '评论(12)', '网友评论', '12条评论', '《冬天的果园》有 3 条评论', '留言', '回應', '댓글', '댓글 3개', '댓글(3)', '전체 댓글 3', '의견', 'Kommentarer', '3 kommentarer', 'Hozzászólások', 'Yorumlar (4)', 'Komentáře', 'Комментарии', 'Комментарии: 3', '2 комментария к «Сад»', '4 tankar på ”Trädgården”'])('a heading: %s', (text) => {
  expect(headsComments(text)).toBe(true);
});

it.each(['コメントを書く', '感想を書く', '发表评论', '我要评论', '写下你的评论', '發佈留言', '發表迴響', '댓글 쓰기', '댓글을 남겨 주세요', '의견 남기기', 'Skriv en kommentar', 'Lämna ett svar', 'Legg igjen en kommentar', 'Tilføj kommentar', 'Kirjoita kommentti', 'Szólj hozzá!', 'Yorum yaz', 'Přidat komentář', 'Добавить комментарий', 'Déposer un commentaire', 'Ajouter mon commentaire', 'Geef een reactie', 'Faça seu comentário', 'Enviar comentário'])('asks for one: %s', (text) => {
  expect(invitesToComment(text)).toBe(true);
});

it.each(['まだコメントはありません', '暂无评论', '目前沒有留言', '아직 댓글이 없습니다.', 'Inga kommentarer ännu', 'Ingen kommentarer endnu', 'Henüz yorum yapılmamış', 'Комментариев пока нет'])('none has come: %s', (text) => {
  expect(saysNoneYet(text)).toBe(true);
});

it.each(['3件のコメント', '评论数 12', '12 条评论', '留言(3)', '댓글 3개', '12 kommentarer', '3 hozzászólás', '5 комментариев'])('how many there are: %s', (text) => {
  expect(countsComments(text)).toBe(true);
});

it.each(['コメントを見る', '查看全部评论', '评论 (12)', '댓글 보기', '개의 댓글이 있습니다.'])('leads to them: %s', (text) => {
  expect(leadsToComments(text)).toBe(true);
});

it.each(['コメントによると市長は来ない', '评论员文章', '社説 感想戦', '의견이 갈린 시의회', 'Kommentarfältet är bokens hjälte', 'Yorumcular maçı anlattı', 'Комментирует тренер'])('prose that only begins so: %s', (text) => {
  expect([headsComments(text), invitesToComment(text), saysNoneYet(text), countsComments(text), leadsToComments(text)]).toEqual([false, false, false, false, false]);
});

describe('open, closed and for whom', () => {
  it.each(['コメントは受け付けていません。', '评论已关闭', '留言功能已關閉。', '댓글이 닫혔습니다.', 'Kommentarer är stängda.', 'Lukket for kommentarer', 'Kommentarer er stengt.', 'Kommentit on suljettu.', 'Yorumlar kapalı.', 'Komentáře jsou uzavřeny.', 'Комментарии закрыты.'])('closed: %s', (sentence) => {
    expect(detect(`<div id="comments"><p>${sentence}</p></div>`)).toMatchObject({ open: false, login: false });
  });
  it.each(['コメントを投稿するにはログインしてください。', '要发表评论，您必须先登录。', '登录后才能评论', '發佈留言必須先登入。', '로그인 후 댓글을 작성할 수 있습니다.', '댓글을 달기 위해서는 로그인해야합니다.', 'Du måste vara inloggad för att publicera en kommentar.', 'Du skal være logget ind for at skrive en kommentar.', 'Je moet ingelogd zijn om een reactie te plaatsen.', 'Você precisa fazer login para publicar um comentário.', 'Yorum yapabilmek için oturum açmalısınız.', 'Для отправки комментария вам необходимо авторизоваться.', 'Pro přidání komentáře se přihlaste.'])('for those signed in: %s', (sentence) => {
    expect(detect(`<div id="comments"><p>${sentence}</p></div>`)).toMatchObject({ open: true, login: true });
  });
  it('rules for comments are no demand to sign in', () => {
    expect(detect('<div id="comments"><p>Du skal skrive under eget navn, når du skriver en kommentar.</p></div>').login).toBe(false);
  });
});

it('a link in Korean to its comments tells of them', () => {
  expect(detect('<p><a href="#replyLayer"><strong id="replyCnt"></strong>개의 댓글이 있습니다.</a></p><a name="replyLayer"></a>')).toMatchObject({ id: 'generic', open: null });
});
