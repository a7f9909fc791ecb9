// Who may comment, told by the page's build rather than in a sentence: parts that only those signed in see, and buttons to comment that
// lead to signing in.
import { attr, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf } from '../extraction/page-text';
import { invitesToComment } from './comment-words';

const memberNames = /(?:^|[\s_-])(?:hide|hidden)[_-]?(?:for[_-]?)?(?:guests?|anonymous|logged-?out)|(?:^|[\s_-])(?:connected|registered|members?|logged-?in|signed-?in)[_-]?(?:users?)?[_-]?only(?:$|[\s_])/;

/** Whether an element stands in a part for those signed in: marked by name, or by AMP as hidden until one is known. */
export const isForMembers = (element: PageElement): boolean => {
  for (let at: PageElement | null = element; at && at.tag !== 'body'; at = at.parent) {
    if (memberNames.test(at.names) || ('amp-access-hide' in at.attrs && attr(at, 'amp-access') !== '' && !/\bNOT\b/i.test(attr(at, 'amp-access')))) return true;
  }
  return false;
};

const loginName = /log-?in(?:-?requir\w*)?\b|(?:^|[\s_-])(?:sign-?in|connexion)(?:$|[\s_-])/;
const loginAddress = /(?:^|[/_.-])(?:log-?in|sign-?in|einloggen|anmelden|connexion|identification|logowanie|iniciar-sesion)(?:[/_.?&#-]|$)/i;
/** Words of a button that by themselves lead to the comments, and where it leads to signing in ask for one. */
const oneWord = /^(?:comment|kommentieren|mitdiskutieren|commenter|comentar|reageren|réagir|skomentuj)$/i;
const addressNames = ['href', 'data-href', 'data-url', 'data-login-url'];

const leadsToLogin = (control: PageElement): boolean =>
  loginName.test(control.names) || addressNames.some((name) => loginAddress.test(attr(control, name).replace(/^https?:\/\/[^/]+/i, '').replace(/\?.*$/s, '')));

/** The words of a button or link that asks for a comment and leads to signing in, or null. */
export const invitationToSignIn = (tree: PageTree): string | null => {
  for (const control of tagged(tree, 'a', 'button')) {
    if (!leadsToLogin(control)) continue;
    const words = lineOf(control, 80);
    if (invitesToComment(words) || oneWord.test(words)) return words;
  }
  return null;
};
