import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { extractPage } from './extract-page';

const url = 'https://www.blog.example/2024/05/17/checklists';
const paragraph = (topic: string): string =>
  `<p>The ${topic} was written by three people in one afternoon, and nobody has looked at it since. When we asked the team about it, half of them could not say where it was kept; the others had copied it into their own notes, each in a version of their own.</p>`;

const article = `<html lang="en-GB"><head>
  <title>Why our checklists die young | The Example Blog</title>
  <meta property="og:site_name" content="The Example Blog"><meta property="og:title" content="Why our checklists die young">
  <link rel="canonical" href="/2024/05/17/checklists"><link rel="alternate" type="application/rss+xml" href="/feed/">
  <link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel="alternate" type="application/json+oembed" href="/oembed?x=1">
</head><body class="single-post comments-open">
  <header class="site-header"><a href="/">The Example Blog</a><nav><ul><li><a href="/about/">About</a></li><li><a href="/contact">Contact</a></li><li><a href="/comment-policy/">Comment policy</a></li></ul></nav></header>
  <main><article class="post hentry"><h1 class="entry-title">Why our checklists die young</h1>
    <div class="entry-meta">By <a rel="author" href="/author/mara/">Mara Lindqvist</a> on <time class="entry-date" datetime="2024-05-17T09:30:00+02:00">17 May 2024</time></div>
    <div class="entry-content">${paragraph('first list')}<h2>What the second one taught us</h2>${paragraph('second list')}
      <ul><li>Every list needs an owner who reads it in public once a month.</li><li>Every line needs a date on which it may be struck out again.</li></ul>
      <figure><img src="a.jpg"><figcaption>Photo: Getty Images / A. Nobody</figcaption></figure>${paragraph('third list')}${paragraph('fourth list')}</div>
    <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div>
    <div class="related-posts"><h3>You may also like</h3><ul><li><a href="/x">Ten ways to run a meeting</a></li><li><a href="/y">Why we stopped planning</a></li></ul></div>
  </article></main>
  <aside class="sidebar"><div class="widget"><h3>Newsletter</h3><p>Sign up to get our posts by e-mail every Friday.</p></div></aside>
  <footer class="site-footer"><p>© 2024 The Example Blog. All rights reserved.</p></footer></body></html>`;

describe('extractPage', () => {
  const { page, signals } = extractPage(article, url);

  it('keeps paragraphs, headings and lists of the article, apart by empty lines', () => {
    const parts = page.text.split('\n\n');
    expect(parts[0]).toMatch(/^The first list was written/);
    expect(page.text).toContain('What the second one taught us');
    expect(page.text).toContain('Every list needs an owner');
    expect(parts.length).toBeGreaterThanOrEqual(7);
  });

  it.each(['Getty', 'Share this', 'You may also like', 'Ten ways', 'Sign up', 'All rights', 'Comment policy'])('leaves "%s" out', (chrome) => {
    expect(page.text).not.toContain(chrome);
  });

  it('reads title, author, date with its time, language', () => {
    expect(page).toMatchObject({ title: 'Why our checklists die young', author: 'Mara Lindqvist', date: '2024-05-17T09:30:00+02:00', language: 'en' });
  });

  it('feeds are absolute, and oEmbed is none of them', () => {
    expect(page.feeds).toEqual(['https://www.blog.example/feed/', 'https://www.blog.example/comments/feed/']);
  });

  it('gives the signals of the site as absolute addresses', () => {
    expect(signals).toMatchObject({
      canonicalUrl: 'https://www.blog.example/2024/05/17/checklists', siteName: 'The Example Blog', https: true, about: 'https://www.blog.example/about/',
      contact: 'https://www.blog.example/contact', authorPage: 'https://www.blog.example/author/mara/', policyLinks: ['https://www.blog.example/comment-policy/'],
    });
  });


  it('would catch English prose full of names and numbers that is taken for Czech', () => {
    const text = 'As we just released the latest version of our fast JSON parser (simdjson), a reader of this blog asked how it compared in speed against one of the nicest C++ JSON libraries: JSON for Modern C++ (nlohmann/json). Let us run some benchmarks. I use a Skylake processor with GNU GCC 8.3.';
    expect(extractPage(`<html lang="en-US"><body><article><h1>simdjson</h1><p>JSON is the ubiquitous data format on the Internet. There is a lot of JSON that needs to be parsed.</p><p>${text}</p></article></body></html>`, url).page.language).toBe('en');
  });
  it('takes the language from the text when the page declares another', () => {
    const german = 'Die Liste wurde an einem Nachmittag geschrieben, und seither hat niemand mehr hineingesehen. Als wir nachfragten, wusste die Hälfte nicht, wo sie liegt. ';
    expect(extractPage(`<html lang="en"><body><article><h1>Listen</h1><p>${german.repeat(3)}</p><p>${german}</p></article></body></html>`, url).page.language).toBe('de');
  });

  it('quotes of policy are found where comments are spoken of', () => {
    const policy = '<div id="respond"><p class="comment-notes">Please be kind. Self-promotion and links to your own products will be removed. Comments are moderated.</p><form id="commentform"><textarea name="comment"></textarea></form></div>';
    expect(extractPage(article.replace('</main>', `${policy}</main>`), url).signals.policyText.join(' ')).toContain('Self-promotion and links to your own products will be removed.');
  });
});

describe('extractPage on bad input', () => {
  const codeOf = (html: string): string => {
    try {
      extractPage(html, url);
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
    return 'none';
  };

  it('refuses nothing and binary data, each with its code', () => {
    expect(codeOf('  \n ')).toBe('EMPTY');
    expect(codeOf('%PDF-1.7 \u0000\u0001\u0002')).toBe('UNSUPPORTED_CONTENT');
    expect(codeOf('\u0000\u0001\ufffd\u0002'.repeat(100))).toBe('UNSUPPORTED_CONTENT');
  });

  it('reads fragments, unclosed heads, warnings before the document and two roots', () => {
    for (const html of [
      `${paragraph('list')}${paragraph('plan')}`,
      `<html><head><title>T</title><body>${paragraph('list')}${paragraph('plan')}`,
      `<br><b>Warning</b>: mysql failed<br><!--[if IE]><html class="ie"><![endif]--><html><head><title>T</title></head><body>${paragraph('list')}${paragraph('plan')}</body></html>`,
      `<html><head></head><body><p>x</p></body></html>${paragraph('list')}${paragraph('plan')}`,
    ]) expect(extractPage(html, url).page.text).toContain('nobody has looked at it');
  });

  it('tens of thousands of nested elements are read in bounded time and keep their text', () => {
    const { text } = extractPage(`<html><body><article>${paragraph('list')}${paragraph('plan')}</article>${'<div><span>'.repeat(20_000)}deep${'</span></div>'.repeat(20_000)}</body></html>`, url).page;
    expect(text).toContain('nobody has looked at it');
  }, 20_000);

  it('hostile repetitions do not send a pattern into backtracking', () => {
    for (const hostile of ['you must be '.repeat(20_000), `<p>${'comments are '.repeat(20_000)}</p>`, `<div class="${'comment-'.repeat(20_000)}">x</div>`, `<p>${'1.'.repeat(40_000)}</p>`, `<p>${'by A '.repeat(30_000)}</p>`, '<!--'.repeat(50_000), '<a <a '.repeat(50_000)]) {
      const start = performance.now();
      extractPage(`<html><body>${paragraph('list')}${hostile}</body></html>`, url);
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  }, 100_000);

  it('lone surrogates and control characters do not reach the text', () => {
    const { text } = extractPage(`<html><body><article>${paragraph('li\ud800st').replace('</p>', ' Zero\u200bwidth, soft\u00adhyphen, bell\u0007.</p>')}${paragraph('plan')}</article></body></html>`, url).page;
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    expect(text).toContain('Zerowidth, softhyphen, bell.');
  });

  it('broken JSON-LD is passed over', () => {
    expect(extractPage(article.replace('</head>', '<script type="application/ld+json">{"@type":"Article","author":{</script></head>'), url).page.author).toBe('Mara Lindqvist');
  });
});
