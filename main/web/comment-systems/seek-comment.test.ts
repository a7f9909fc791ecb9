import { describe, expect, it } from 'vitest';
import { seekComment } from './seek-comment';

const own = 'You write that shorter onboarding is not always better. We saw that too: the accounts that skipped the setup asked twice as often. Did you ever try to split it? https://mara.example/notes?utm_source=comment';
const item = (id: number, author: string, inner: string): string => `<li class="comment" id="comment-${id}"><cite class="fn">${author}</cite><div class="comment-content">${inner}</div></li>`;
const page = (items: string, rest = ''): string => `<!doctype html><html><head><link rel="stylesheet" href="/wp-content/a.css"></head><body><main><article><h1>Onboarding</h1><p>${'An article about onboarding and setups. '.repeat(20)}</p></article>
<section id="comments"><ol class="commentlist">${items}</ol>${rest}<form id="commentform" action="/wp-comments-post.php"><textarea name="comment"></textarea></form></section></main></body></html>`;
const others = item(1, 'Ann', '<p>Thank you for the figures, we saw this in our own work too.</p>') + item(2, 'Ben', '<p>Shorter onboarding is better for most of our accounts, I think.</p>');
const seek = (html: string, text = own) => seekComment(html, 'https://blog.example/post', { text, links: text.includes('utm_source') ? ['https://mara.example/notes?utm_source=comment'] : [], site: 'https://mara.example' });
const linked = own.replace(/https.*$/, '<a href="https://mara.example/notes?utm_source=comment" rel="nofollow ugc">mara.example</a>').replace(/"/g, '"');

describe('seekComment', () => {
  it('finds it as it was written, with its place and the fate of its link', () => {
    expect(seek(page(others + item(3, 'Mara', `<p>${linked}</p>`)))).toMatchObject({ found: 'same', number: 3, shown: 3, awaiting: false, system: 'wordpress', link: { present: true, rel: 'nofollow ugc' } });
  });

  it('tells when the link was taken out, and when only its parameters were', () => {
    expect(seek(page(others + item(3, 'Mara', `<p>${own.replace(/https.*$/, '')}</p>`)))).toMatchObject({ found: 'same', link: { url: 'https://mara.example/notes?utm_source=comment', present: false, rel: null } });
    expect(seek(page(others + item(3, 'Mara', `<p>${linked.replace('?utm_source=comment', '')}</p>`)))).toMatchObject({ link: { present: true } });
  });

  it('says nothing of a site that the comment never linked to, and tells where the name is a link', () => {
    const bare = own.replace(/https.*$/, '');
    expect(seek(page(others + item(3, 'Mara', `<p>${bare}</p>`)), bare)).toMatchObject({ found: 'same', link: null });
    expect(seek(page(others + item(3, '<a href="https://mara.example/" rel="ugc external nofollow">Mara</a>', `<p>${bare}</p>`)), bare)).toMatchObject({ link: { url: 'https://mara.example', present: true, rel: 'ugc external nofollow' } });
  });

  it('tells a comment that was changed from one that is another', () => {
    const cut = own.slice(0, own.indexOf('Did you'));
    expect(seek(page(others + item(3, 'Mara', `<p>${cut.replace('asked twice as often', 'were fine')}</p>`)))).toMatchObject({ found: 'changed', number: 3 });
    expect(seek(page(others + item(3, 'Mara', `<p>${own}</p><p>${'[Editor: this is an advertisement and we do not agree with any of it.] '.repeat(8)}</p>`)))).toMatchObject({ found: 'changed' });
    expect(seek(page(others))).toMatchObject({ found: 'none', shown: 2, excerpt: null, link: null });
  });

  it('hears the page say that it waits for a moderator', () => {
    expect(seek(page(others + item(3, 'Mara', `<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em><p>${own}</p>`)))).toMatchObject({ awaiting: true });
  });

  it('keeps no more of the page than an excerpt', () => {
    expect(seek(page(item(1, 'Mara', `<p>${own} ${own}</p>`)), `${own} ${own}`).excerpt?.length).toBeLessThanOrEqual(300);
  });

  it('sees that comments go on over other pages, and which system loads them', () => {
    expect(seek(page(others, '<a href="/post/comment-page-2/#comments">Newer comments</a>'))).toMatchObject({ found: 'none', paged: true });
    expect(seek('<html><body><article><h1>A</h1><p>Text of an article.</p></article><div id="disqus_thread"></div><script>(function(){var d=document,s=d.createElement("script");s.src="https://kp.disqus.com/embed.js";})();</script></body></html>')).toMatchObject({ found: 'none', shown: 0, system: 'disqus' });
  });
});
