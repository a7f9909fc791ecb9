// Which comment system a page has and whether it takes comments, by evidence on the raw HTML. What is not seen stays unknown.
import type { CommentSystem } from '@shared/contracts/post';
import type { CommentSystemId } from '@shared/comment-systems';
import { attr, descendants, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { elementMarkers, lineHint, lineMarkers, namesHint, scriptHint, scriptMarkers, type ElementMarker } from './markers';
import { linesOfPage } from '../extraction/page-text';
import { commentForms, isOtherForm } from './comment-forms';
import { findHoneypots } from './honeypots';
import { readOpenState } from './open-state';
import { unnamedSystem } from './unnamed-system';

interface Seen { weight: number; evidence: Set<string> }

interface MarkerGroup { markers: readonly ElementMarker[]; any: RegExp }
/** The markers of one attribute, and one pattern for all of them: most values match none. */
const groupOf = (markers: readonly ElementMarker[]): MarkerGroup => ({ markers, any: new RegExp(markers.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i') });
const byAttribute = new Map([...new Set(elementMarkers.map((marker) => marker.attr))].map((name) => [name, groupOf(elementMarkers.filter((marker) => marker.attr === name))]));

/** Where plugins that load things later keep an address. */
const laterAddress = /^data-(?:lazy-|rocket-|litespeed-|cmp-)?src$/;

/** WordPress's form sends a post's number to WordPress; another system may call its form the same. */
const isOthersForm = (form: PageElement): boolean => !/wp-comments-post/.test(`${attr(form, 'action')} ${attr(form, 'action-xhr')}`) && ![...descendants(form)].some((field) => attr(field, 'name') === 'comment_post_ID');

/** Hands over every marker that holds for an element. */
const matchElement = (element: PageElement, found: (marker: ElementMarker) => void): void => {
  const look = (name: string, value: string): void => {
    const group = value === '' ? undefined : byAttribute.get(name);
    if (!group?.any.test(value)) return;
    for (const marker of group.markers) if ((marker.tag === undefined || marker.tag === element.tag) && marker.pattern.test(value)) found(marker);
  };
  if (element.tag.includes('-') || element.tag.includes(':')) look('tag', element.tag);
  if (element.names !== '' && namesHint.test(element.names)) look('names', element.names);
  for (const name in element.attrs) look(laterAddress.test(name) ? 'src' : name, element.attrs[name] ?? '');
};

/** Loaders are short; what is longer is a library or a page's data. */
const maxScriptChars = 60_000;

const collect = (tree: PageTree): Map<CommentSystemId, Seen> => {
  const seen = new Map<CommentSystemId, Seen>();
  const note = (id: CommentSystemId, evidence: string, weight: number): void => {
    const known = seen.get(id);
    if (known) { known.weight = Math.max(known.weight, weight); known.evidence.add(evidence); } else seen.set(id, { weight, evidence: new Set([evidence]) });
  };
  const wordpress = isWordPress(tree);
  for (const element of tree.all) {
    matchElement(element, (marker) => {
      if (marker.id === 'wordpress' && !wordpress && isOthersForm(element)) return;
      if (!(marker.id === 'generic' && isOtherForm(element))) note(marker.id, marker.evidence, marker.weight);
    });
  }
  for (const script of tree.byTag.get('script') ?? []) {
    if (/json|template|html/i.test(attr(script, 'type')) || attr(script, 'src') !== '') continue;
    const code = (script.source.textContent ?? '').slice(0, maxScriptChars);
    if (code === '' || !scriptHint.test(code)) continue;
    for (const marker of scriptMarkers) if (marker.pattern.test(code)) note(marker.id, marker.evidence, marker.weight);
  }
  for (const line of linesOfPage(tree)) {
    if (line.length > 200 || !lineHint.test(line)) continue;
    for (const { id, pattern } of lineMarkers) if (pattern.test(line)) note(id, `“${line.slice(0, 80)}”`, 5);
  }
  const counter = counterOfOneThread(tree);
  if (counter) note('disqus', counter, 3);
  platformMarks(tree, note);
  return seen;
};

const generatorOf = (tree: PageTree): string => (tree.byTag.get('meta') ?? []).filter((meta) => attr(meta, 'name').toLowerCase() === 'generator').map((meta) => attr(meta, 'content')).join(' ');

const hasLink = (tree: PageTree, pattern: RegExp): boolean =>
  [...(tree.byTag.get('link') ?? []), ...(tree.byTag.get('script') ?? [])].some((element) => pattern.test(attr(element, 'href') || attr(element, 'src')));

const isWordPress = (tree: PageTree): boolean => /WordPress/i.test(generatorOf(tree)) || hasLink(tree, /\/wp-(?:includes|content)\//);

/** Every post of Kinja is an own page with a part for replies. */
const isKinjaPost = (tree: PageTree): boolean =>
  (tree.byTag.get('meta') ?? []).some((meta) => attr(meta, 'name') === 'kinja:page-type' && attr(meta, 'content') === 'permalink') && tree.all.some((element) => /(?:^|\s)(?:js_)?replies(?:\s|$)/.test(element.names));

/** What says on these that there are no comments is the state of a post, not a place on it. */
const whole = new Set(['html', 'body', 'main', 'article']);

/** Marks that need two things seen together: a platform and its comment list. */
const platformMarks = (tree: PageTree, note: (id: CommentSystemId, evidence: string, weight: number) => void): void => {
  const generator = generatorOf(tree);
  const wordpress = isWordPress(tree);
  const list = wordpress && tree.all.some((element) => /(?:^|\s)(?:commentlist|comment-list)(?:\s|$)/.test(element.names) || (element.tag === 'li' && /^(?:li-)?comment-\d+$/.test(attr(element, 'id'))));
  if (list) note('wordpress', 'WordPress with .comment-list', 5);
  const answer = wordpress && tree.all.some((element) => !whole.has(element.tag) && /(?:^|\s)(?:comment-respond|must-log-in|nocomments|no-comments|comments-closed)(?:\s|$)/.test(element.names) || attr(element, 'id') === 'respond');
  if (answer) note('wordpress', 'WordPress with #respond', 4);
  const jetpackForm = tree.byTag.get('div')?.find((element) => /jetpack_remote_comment|jp-carousel-comment/.test(element.names) && element.names.includes('remote_comment'));
  if (jetpackForm) note('jetpack', '.jetpack_remote_comment', 8);
  if (/blogger/i.test(generator) && tree.all.some((element) => attr(element, 'id') === 'comments' || /comment-form|comments-block/.test(element.names))) note('blogger', 'meta[name=generator][content=blogger] with #comments', 7);
  if (hasLink(tree, /substackcdn\.com/) && tree.all.some((element) => /comments?-(?:page|section|list)|post-ufi|comment/.test(element.names) || /substack/.test(attr(element, 'content')))) note('substack', 'substackcdn.com', 7);
  for (const meta of tree.byTag.get('meta') ?? []) {
    if (attr(meta, 'property') === 'al:android:package' && /com\.medium\.reader/.test(attr(meta, 'content'))) note('medium', 'meta[property="al:android:package"][content="com.medium.reader"]', 8);
  }
  if (isKinjaPost(tree)) note('generic', 'meta[name="kinja:page-type"] with .js_replies', 4);
  const drupal = /Drupal/i.test(generator) || hasLink(tree, /\/sites\/(?:all|default)\/|\/core\/misc\/drupal/);
  const drupalForm = drupal && tagged(tree, 'form', 'section', 'div').some((element) => /(?:^|\s)comment-form(?:\s|$)/.test(element.names) && (element.tag === 'form' || [...descendants(element)].some((inner) => inner.tag === 'form')));
  if (drupalForm) note('drupal', '.comment-form with Drupal', 8);
};

/** Disqus counters of one thread belong to the page; those of several are teasers of other pages. */
const counterOfOneThread = (tree: PageTree): string | null => {
  const links = new Set(tagged(tree, 'a').map((link) => attr(link, 'href')).filter((href) => href.endsWith('#disqus_thread')).map((href) => href.replace(/^https?:\/\/[^/]+|[?#].*$/g, '')));
  if (links.size === 1) return 'a[href*="#disqus_thread"]';
  const threads = new Set(tree.all.map((element) => attr(element, 'data-disqus-identifier')).filter(Boolean));
  return links.size === 0 && threads.size === 1 ? '[data-disqus-identifier]' : null;
};

/** Strongest evidence first; a mere loader or link never beats a form or thread that stands in the page. */
const choose = (seen: ReadonlyMap<CommentSystemId, Seen>): CommentSystemId => {
  const ranked = [...seen].filter(([, each]) => each.weight > 1).sort((a, b) => b[1].weight - a[1].weight);
  return ranked[0]?.[0] ?? 'unknown';
};

const captchaPattern = /g-recaptcha|grecaptcha|recaptcha\/api|h-captcha|hcaptcha\.com|cf-turnstile|challenges\.cloudflare\.com\/turnstile|friendlycaptcha|mtcaptcha|geetest|securimage|si_captcha|really-simple-captcha|name="captcha/;

const hasCaptcha = (forms: readonly PageElement[]): boolean =>
  forms.some((form) => [form, ...descendants(form)].some((element) => captchaPattern.test(`${element.names} ${attr(element, 'src')}`) || /captcha/i.test(`${attr(element, 'name')} ${attr(element, 'id')}`) || (element.tag === 'script' && captchaPattern.test(element.source.textContent ?? ''))));

/**
 * @param areas elements that hold readers' comments, whose sentences tell whether more are taken
 * @param enough kinds of weak signs that tell of a system without a mark; the bench tries others
 */
export const detectCommentSystem = (tree: PageTree, areas: readonly PageElement[], enough?: number): CommentSystem => {
  const seen = collect(tree);
  const forms = commentForms(tree);
  const known = choose(seen);
  const state = readOpenState(tree, forms, known);
  const unnamed = seen.size === 0 ? unnamedSystem({ tree, forms, areas, state }, enough) : [];
  const id = unnamed.length > 0 ? 'generic' : known;
  const evidence = [...unnamed, ...(seen.get(id)?.evidence ?? []), ...state.evidence, ...[...seen].filter(([other]) => other !== id).flatMap(([, each]) => [...each.evidence])];
  return { id, open: state.open, login: state.login, captcha: hasCaptcha(forms), honeypots: findHoneypots(forms), evidence: [...new Set(evidence)].slice(0, 20) };
};
