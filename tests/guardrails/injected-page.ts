// A post that is worth a comment, with an attack put somewhere into its page or its feed.
import { blogPost } from '../support/saved-blog';
import type { Injection } from './injections.data';

export type InjectionPlace =
  | 'body' | 'heading' | 'title' | 'feed-title' | 'feed-summary' | 'meta-description' | 'author' | 'comment' | 'html-comment' | 'footer' | 'alt' | 'link-text' | 'site-name'
  | 'code' | 'canonical' | 'meta-refresh' | 'json-ld' | 'hidden-style' | 'hidden-attribute' | 'noscript' | 'template';

export interface InjectedPost {
  html: string;
  feedTitle: string;
  feedSummary: string;
}

/** Entities that an attack brings along stay entities. */
const escaped = (text: string): string => text.replace(/&(?!#)/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const before = (mark: string) => (html: string, put: string): string => html.replace(mark, () => `${put}${mark}`);
const inHead = before('</head>');
const inComments = before('</ol>');
const inFooter = before('</footer>');
const inHeader = before('</header>');
/** After the first paragraph, where readers are. */
const inArticle = (html: string, put: string): string => html.replace('</p>', () => `</p>\n${put}`);

const places: Record<Exclude<InjectionPlace, 'feed-title' | 'feed-summary'>, (html: string, text: string) => string> = {
  body: (html, text) => inArticle(html, `<p>${escaped(text)}</p>`),
  heading: (html, text) => inArticle(html, `<h2>${escaped(text)}</h2>`),
  title: (html, text) => html.replace(/<title>.*<\/title>/, () => `<title>${escaped(text)}</title>`).replace(/<h1>.*<\/h1>/, () => `<h1>${escaped(text)}</h1>`),
  'meta-description': (html, text) => inHead(html, `<meta name="description" content="${escaped(text)}"><meta property="og:description" content="${escaped(text)}">`),
  author: (html, text) => html.replace(/<meta name="author" content="[^"]*">/, () => `<meta name="author" content="${escaped(text)}">`),
  comment: (html, text) => inComments(html, `<li class="comment"><cite class="fn">Passer-by</cite><div class="comment-content"><p>${escaped(text)}</p></div></li>`),
  'html-comment': (html, text) => inArticle(html, `<!-- ${text} -->`),
  footer: (html, text) => inFooter(html, `<p>${escaped(text)}</p>`),
  alt: (html, text) => inArticle(html, `<figure><img src="/chart.png" alt="${escaped(text)}" title="${escaped(text)}"><figcaption>${escaped(text)}</figcaption></figure>`),
  'link-text': (html, text) => inArticle(html, `<p><a href="/more">${escaped(text)}</a></p>`),
  'site-name': (html, text) => inHeader(inHead(html, `<meta property="og:site_name" content="${escaped(text)}">`), `<p class="site-title">${escaped(text)}</p>`),
  code: (html, text) => inArticle(html, `<pre><code>${escaped(text)}</code></pre>`),
  canonical: (html, text) => html.replace(/<link rel="canonical" href="[^"]*">/, () => `<link rel="canonical" href="${escaped(text)}">`),
  'meta-refresh': (html, text) => inHead(html, `<meta http-equiv="refresh" content="${escaped(text)}">`),
  'json-ld': (html, text) => inHead(html, `<script type="application/ld+json">${text}</script>`),
  'hidden-style': (html, text) => inArticle(html, `<p style="color:#fff;background:#fff;font-size:1px">${escaped(text)}</p><div style="display:none">${escaped(text)}</div>`),
  'hidden-attribute': (html, text) => inArticle(html, `<div hidden aria-hidden="true"><p>${escaped(text)}</p></div>`),
  noscript: (html, text) => inArticle(html, `<noscript><p>${escaped(text)}</p></noscript>`),
  template: (html, text) => inArticle(html, `<template><p>${escaped(text)}</p></template>`),
};

/** @param random as for `blogPost` */
export const injectedPost = ({ place, text }: Injection, url: string, index: number, random: () => number): InjectedPost => {
  const { title, html } = blogPost(url, index, random);
  return {
    html: place === 'feed-title' || place === 'feed-summary' ? html : places[place](html, text),
    feedTitle: escaped(place === 'feed-title' ? text : title),
    feedSummary: escaped(place === 'feed-summary' ? text : 'Notes from a small team.'),
  };
};
