// Whether a page still takes comments: a form that stands there says yes, a sentence or mark says no, silence says nothing.
import type { CommentSystemId } from '@shared/comment-systems';
import { attr, descendants, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf } from '../extraction/page-text';

export interface OpenState {
  open: boolean | null;
  login: boolean;
  evidence: string[];
}

const closedSentence = /(?:\bcomments?|\bcommenting|\bdiscussion|\bcomment section|\bthis (?:post|article|entry|thread|topic))(?: on this (?:post|entry|article|story|page)| for this (?:post|entry|article|thread)| section| thread)? (?:is|are|has been|have been|was|were) (?:now |currently |temporarily )?(?:closed|disabled|turned off|switched off|locked|not allowed|archived)|comments? (?:off|closed|disabled)\b|kommentar(?:e|funktion|bereich|spalte)?(?: (?:zu|für|unter) diese[mnr] (?:artikel|beitrag|eintrag|text))? (?:ist|sind|wurde|wurden) (?:\w+ ){0,2}(?:geschlossen|deaktiviert|abgeschaltet|nicht (?:mehr )?möglich|gesperrt)|(?:keine (?:weiteren )?kommentare|kommentieren|kommentare) (?:ist |sind )?(?:mehr |hier |derzeit |nicht )?(?:mehr )?(?:nicht (?:mehr )?)?(?:erlaubt|möglich)|no (?:new|more|further) comments (?:are |can be )|les commentaires sont (?:ferm[ée]s|d[ée]sactiv[ée]s|clos)|(?:los )?comentarios (?:est[áa]n )?(?:cerrados|desactivados|deshabilitados)|commenti (?:sono )?(?:chiusi|disabilitati)|i commenti sono (?:chiusi|disabilitati)|komentowanie (?:zostało |jest )?(?:wyłączone|zablokowane)|możliwość komentowania (?:została|jest) (?:wyłączona|\w+ )|reacties (?:zijn )?gesloten|reageren is (?:niet meer mogelijk|gesloten)|comentários (?:estão )?(?:encerrados|fechados|desativados)/iu;
const closedNames = /(?:^|[\s_-])(?:no-?comments|comments?-closed|comments?-disabled|comments?-off|nocomments)(?:$|[\s_-])/;
const loginSentence = /(?:you must|you need to|please|must) (?:be )?(?:logged|log|sign|signed)[ -]?in(?: or (?:register|sign up))? (?:to|before|in order to) (?:post|leave|write|add|make|submit|view|join|comment|reply|participate)|(?:log|sign) in(?: or (?:register|sign up|create an account))? to (?:post|leave|write|add|join the (?:conversation|discussion)|comment|reply)|(?:only|nur) (?:registered|logged[- ]in|subscribers|members|angemeldete|registrierte|eingeloggte)[^.]{0,40}(?:comment|kommentieren|kommentar)|(?:you must be|sie müssen|du musst|bitte)(?: sich| dich)? ?(?:(?:angemeldet|eingeloggt|registriert)|(?:erst )?(?:anmelden|einloggen|registrieren|melden))[^.]{0,60}(?:kommentar|kommentieren|antworten|schreiben|verfassen)|(?:melde|melden|logge|loggen)(?: dich| sie sich| sich)?[^.]{0,20}(?:an|ein),? um[^.]{0,40}(?:kommentar|kommentieren|mitdiskutieren|antworten)|zum kommentieren (?:bitte )?(?:anmelden|einloggen)|(?:vous devez|connectez-vous|identifiez-vous)[^.]{0,50}comment|(?:debes?|tienes que|inicia sesión)[^.]{0,50}(?:comentar|comentario)|(?:iniciar sesión|suscribite|suscríbete|regístrate) para comentar|para comentar,? (?:debe|debés|tenés|tienes|necesita|inicia|hay que|es necesario)|(?:devi|effettua)[^.]{0,50}(?:commentare|commento)|zaloguj się[^.]{0,40}(?:komentarz|komentować|skomentować)|musisz (?:się zalogować|być zalogowany)[^.]{0,40}/iu;
const loginNames = /(?:^|[\s_-])(?:must-log-in|login-to-comment|comment-login|log-in-to-comment)(?:$|[\s_-])/;

/** Short texts that may be the page's word on comments: inside the comment areas, or marked so, or standing alone in a line. */
const statements = (tree: PageTree, areas: readonly PageElement[]): string[] => {
  const texts: string[] = [];
  for (const area of areas) {
    for (const element of [area, ...descendants(area)]) {
      if (element.children.length > 12 || element.tag === 'script') continue;
      const text = lineOf(element, 320);
      if (text.length > 6 && text.length < 300) texts.push(text);
    }
  }
  for (const element of tagged(tree, 'p', 'div', 'span', 'h2', 'h3', 'h4', 'h5', 'li', 'em', 'strong', 'a')) {
    if (element.children.length > 8) continue;
    const text = lineOf(element, 200);
    if (text.length > 6 && text.length < 160) texts.push(text);
  }
  return texts;
};

const writable = (form: PageElement): boolean => [...descendants(form)].some((element) => element.tag === 'textarea' && attr(element, 'disabled') === '' && !('disabled' in element.attrs));

export const readOpenState = (tree: PageTree, areas: readonly PageElement[], forms: readonly PageElement[], id: CommentSystemId): OpenState => {
  const evidence: string[] = [];
  const texts = statements(tree, areas);
  const closed = texts.find((text) => closedSentence.test(text));
  const closedMark = tree.all.find((element) => closedNames.test(element.names) && element.tag !== 'body' && element.tag !== 'html');
  const login = texts.find((text) => loginSentence.test(text));
  const loginMark = tree.all.find((element) => loginNames.test(element.names));
  const form = forms.find(writable);
  const editor = tree.all.find((element) => attr(element, 'id') === 'comment-editor' || attr(element, 'id') === 'comment-editor-src' || /jetpack\.wordpress\.com\/jetpack-comment/.test(attr(element, 'src')) || (id === 'blogger' && /\bblogger\.com\/comment/.test(attr(element, 'href'))));
  if (login) evidence.push(`“${login.slice(0, 120)}”`);
  else if (loginMark) evidence.push('.must-log-in');
  const needsLogin = login !== undefined || loginMark !== undefined;
  if (form || editor) return { open: true, login: needsLogin && !form, evidence: [...evidence, form ? 'a form with a text field stands open' : 'the editor is linked'] };
  if (closed) return { open: false, login: needsLogin, evidence: [`“${closed.slice(0, 120)}”`, ...evidence] };
  if (closedMark && lineOf(closedMark, 200).length > 0) return { open: false, login: needsLogin, evidence: ['.comments-closed', ...evidence] };
  return { open: needsLogin ? true : null, login: needsLogin, evidence };
};
