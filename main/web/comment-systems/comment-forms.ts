// Forms and fields in which a comment is written. Contact, feedback and e-mail forms also have fields named "comments": those are not.
import { attr, descendants, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf } from '../extraction/page-text';
import { invitesToComment } from './comment-words';

/** What is written in: a text field, or what an editor makes one. */
export const isField = (element: PageElement): boolean => element.tag === 'textarea' || (attr(element, 'contenteditable') === 'true' && attr(element, 'role') === 'textbox');

/** A field that asks for a comment in words that stand in it until somebody writes. */
const asksInWords = (field: PageElement): boolean => invitesToComment(attr(field, 'placeholder').trim()) || (field.tag === 'textarea' && invitesToComment(lineOf(field, 80)));

/** A field that is named for comments. */
export const isForComments = (field: PageElement): boolean => /comment|kommentar/i.test(`${attr(field, 'name')} ${attr(field, 'data-name')} ${attr(field, 'id')} ${field.names}`);

const asksForSubject = (form: PageElement): boolean => [...descendants(form)].some((field) => field.tag === 'input' && /subject|betreff|phone|company/i.test(attr(field, 'name')));

/** A field for comments to the editors or to a friend, in a contact, feedback or e-mail form, is no comment form. */
export const isOtherForm = (field: PageElement): boolean => {
  const name = attr(field, 'name').toLowerCase();
  if (/(?:^|[\s_-])(?:e-?mail|friend)[_-]/.test(`${field.names} ${name}`)) return true;
  for (let at: PageElement | null = field; at; at = at.parent) {
    if (/feedback|contact|kontakt|modal|newsletter|support|report/.test(at.names)) return true;
    if (at.tag === 'form') return (name === 'comments' || asksInWords(field)) && asksForSubject(at);
    if (at.tag === 'body') return false;
  }
  return false;
};

const namesWriting = /comment[_-]?form|(?:^|[\s_-])(?:add|new|write|post|leave|bloc|block)[_-]comment(?:$|[\s_])/;
/** WordPress writes it around its form wherever comments are taken, also where a script fills that form. */
const isRespond = ({ names }: PageElement): boolean => /(?:^|\s)(?:respond|comment-respond)(?:\s|$)/.test(names);

const standsInRespond = (form: PageElement): boolean => {
  for (let at = form.parent, steps = 0; at && at.tag !== 'body' && steps < 3; at = at.parent, steps += 1) if (isRespond(at)) return true;
  return false;
};

const isCommentForm = (form: PageElement): boolean => {
  if (/wp-comments-post|\/comments?\/(?:reply|add|post)|staticman/.test(attr(form, 'action')) || /commentform|comment-form|comment_form|respond|kommentar|^acform$/.test(form.names) || (form.parent && /formulaire_forum/.test(form.parent.names))) return true;
  const around = form.parent !== null && form.parent.tag !== 'body' && namesWriting.test(form.parent.names);
  return [...descendants(form)].some((element) => isField(element) && (around || isForComments(element) || standsInRespond(form)) && !isOtherForm(element));
};

const standsIn = (element: PageElement, tag: string): boolean => {
  for (let at = element.parent; at; at = at.parent) if (at.tag === tag) return true;
  return false;
};

/** Forms in which a comment is written; what a template holds is not in the page yet. */
export const commentForms = (tree: PageTree): PageElement[] => tagged(tree, 'form').filter((form) => isCommentForm(form) && !standsIn(form, 'template'));

/** Fields for comments that a script sends: without a form around them, or in one that only the field's own words tell from others. */
export const looseFields = (tree: PageTree): PageElement[] => tagged(tree, 'textarea').filter((field) => ((isForComments(field) && !standsIn(field, 'form')) || asksInWords(field)) && !standsIn(field, 'template') && !isOtherForm(field));
