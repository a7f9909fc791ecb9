// Fields set as traps for robots: hidden ones that a person never fills. They are seen and named, never filled (G1).
import { attr, descendants, type PageElement } from '../extraction/page-tree';

const knownNames = /^(?:ak_js|ak_hp_textarea|ak_bib|ak_bfs|honeypot\w*|hp_\w+|\w*_hp|wpantispam\w*|antispam\w*|url_honeypot|email_confirm|winnie_the_pooh|alt_s|wpdiscuz_hp|comment_hp|phone_hp|leave_this_blank\w*|leaveblank|website_hp|hpot\w*|nospam\w*|spamcheck|my_honeypot\w*|fax_hp)$/i;
const knownNote = /leave (?:this )?(?:field )?(?:blank|empty)|(?:feld|dieses feld)[^.]{0,20}(?:leer|frei) lassen|nicht ausfüllen|do not fill|if you(?:'|’)?re human/i;

const hides = (element: PageElement): boolean => /display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top)\s*:\s*-\d{3,}|opacity\s*:\s*0(?![.\d])|(?:height|width)\s*:\s*0(?:px)?\s*(?:;|$|!)/i.test(attr(element, 'style'));
const offered = (element: PageElement): boolean => element.tag === 'input' && !/^(?:hidden|submit|button|image|checkbox|radio|file)$/i.test(attr(element, 'type'));
/** A hidden group of several fields is a part of the form that opens later, not a trap. */
const holdsOneField = (element: PageElement): boolean => [element, ...descendants(element)].filter(offered).length <= 1;

/** Whether the field alone is hidden, and what the elements around it say. */
const surroundings = (field: PageElement, form: PageElement): { hidden: boolean; note: string } => {
  let hidden = false;
  let note = '';
  for (let at: PageElement | null = field; at && at !== form; at = at.parent) {
    if ((hides(at) || 'hidden' in at.attrs) && holdsOneField(at)) hidden = true;
    if (at !== field && at.children.length < 8) note += at.children.map((child) => (typeof child === 'string' ? child : child.tag === 'label' ? child.children.filter((each) => typeof each === 'string').join(' ') : '')).join(' ');
  }
  return { hidden, note };
};

const isTrap = (field: PageElement, form: PageElement): boolean => {
  // Antispam plugins hide the field that robots know and let people write in one with a made-up name.
  if (field.tag === 'textarea' && attr(field, 'aria-hidden') === 'true') return true;
  if (knownNames.test(attr(field, 'name') || attr(field, 'id'))) return true;
  if (!offered(field)) return false;
  const { hidden, note } = surroundings(field, form);
  return hidden || (attr(field, 'tabindex') === '-1' && attr(field, 'autocomplete') === 'off') || knownNote.test(note);
};

/** Names of the trap fields in the given forms. */
export const findHoneypots = (forms: readonly PageElement[]): string[] => {
  const names = new Set<string>();
  for (const form of forms) {
    for (const field of descendants(form)) {
      const name = attr(field, 'name') || attr(field, 'id');
      if (name && (field.tag === 'input' || field.tag === 'textarea') && isTrap(field, form)) names.add(name);
    }
  }
  return [...names].slice(0, 20);
};
