import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './dom';
import { readabilityView } from './readability-base';
import type { ReaderDocument, ReaderElement } from './reader-dom';

const page = (body: string): ReaderDocument => parseDocument(`<html><head><title>A page</title></head><body>${body}</body></html>`);
const first = (document: ReaderDocument, tag: string): ReaderElement => {
  const [element] = document.getElementsByTagName(tag);
  if (!element) throw new Error(`no ${tag}`);
  return element;
};
const prose = (topic: string): string => `<p>The ${topic} was written in one afternoon, by three people, and nobody has looked at it since; half of the team could not say where it was kept.</p>`;

describe('the light document', () => {
  it('gives text in document order without comments', () => {
    expect(first(page('<div>one <b>two <i>three</i></b><!-- not me --> four</div><p>after</p>'), 'div').textContent).toBe('one two three four');
  });

  it('keeps its links between siblings true when nodes are taken out, moved and replaced', () => {
    const document = page('<ul><li>a</li> <li>b</li> <li>c</li></ul>');
    const list = first(document, 'ul');
    const [a, b, c] = list.children;
    if (!a || !b || !c) throw new Error('three items');
    b.remove();
    expect(a.nextElementSibling).toBe(c);
    expect(b.parentNode).toBeNull();
    list.replaceChild(b, a);
    list.appendChild(c);
    expect(list.textContent.replace(/\s+/g, '')).toBe('bc');
    expect(list.firstElementChild).toBe(b);
    expect(list.lastChild).toBe(c);
    expect(c.previousElementSibling).toBe(b);
    expect(() => document.removeChild(c)).toThrow('no child');
  });

  it('finds elements below an element alone, by names in any case', () => {
    const document = page('<div><p>in</p><SPAN>too</SPAN></div><p>out</p>');
    expect(first(document, 'div').querySelectorAll('P,span').map(({ textContent }) => textContent)).toEqual(['in', 'too']);
    expect(document.getElementsByTagName('p')).toHaveLength(2);
  });

  it.each([['display: none', 'none', ''], ['color:red;VISIBILITY:hidden', '', ''], ['visibility:hidden;display:block', 'block', 'hidden'], ['display:none;display:inline', 'inline', '']])('reads what "%s" says of visibility', (style, display, visibility) => {
    expect(first(page(`<div style="${style}">x</div>`), 'div').style).toEqual({ display, visibility });
  });

  it('puts a page back as it was kept, whatever was done to it since', () => {
    const { body } = page('<div class="x y" style="color:red">one &amp; two<p>three</p></div>');
    const kept = body.innerHTML;
    const [div] = body.children;
    div?.removeAttribute('style');
    div?.setAttribute('class', 'z');
    div?.firstElementChild?.remove();
    body.innerHTML = kept;
    const [back] = body.children;
    expect(back).not.toBe(div);
    expect([back?.className, back?.getAttribute('style'), back?.textContent]).toEqual(['x y', 'color:red', 'one & twothree']);
    expect(back?.childNodes.map(({ textContent }) => textContent)).toEqual(['one ', '&', ' two', 'three']);
  });

  it.each([
    ['a plain article', `<div class="nav">Menu</div><article>${['first', 'second', 'third'].map(prose).join('')}</article><div class="sidebar">Other</div>`],
    ['lines broken twice', `<div>${'A line of prose, long enough to be one, stands here.<br><br>'.repeat(8)}</div><div class="footer">Imprint</div>`],
    ['a text that is kept only on another attempt', '<div class="comment"><p>Short, but all there is, and more than nothing at all.</p></div>'],
    ['a hidden part', `<article>${prose('list')}${prose('plan')}<div style="display:none">${prose('secret')}</div></article>`],
    ['tables, figures and links to scripts', `<main>${prose('list')}<table><tr><td><p>In a single cell, that is no table at all but layout.</p></td></tr></table><figure><img src="a.jpg"><figcaption>Caption</figcaption></figure>${prose('plan')}<p>See <a href="javascript:x()">the script</a> and <a href="/y">the rest</a>.</p></main>`],
  ])('lets Readability choose what it chooses on linkedom: %s', (_, body) => {
    const { document } = parseHTML(`<html><head><title>A page</title></head><body>${body}</body></html>`) as unknown as { document: Document };
    const chosen = new Readability(document, { charThreshold: 80, disableJSONLD: true }).parse()?.textContent ?? '';
    const even = (text: string): string => text.replace(/\s+/g, '');
    expect(even([...readabilityView(page(body)).nodes].map((node) => node.textContent).join('')).length).toBe(even(chosen).length);
    for (const text of readabilityView(page(body)).texts()) expect(even(chosen)).toContain(even(text));
    expect(chosen).not.toBe('');
  });
});
