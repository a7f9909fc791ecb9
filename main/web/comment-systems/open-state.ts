// Whether a page still takes comments: a form that stands there says yes, a sentence or mark says no, silence says nothing.
import type { CommentSystemId } from '@shared/comment-systems';
import { attr, descendants, tagged, type PageElement, type PageTree } from '../extraction/page-tree';
import { lineOf, linesOfPage } from '../extraction/page-text';
import { isCommentItem } from './comment-areas';
import { isField, isForComments, looseFields } from './comment-forms';
import { closedInMoreLanguages, loginInMoreLanguages, stemInMoreLanguages } from './more-languages';
import { invitationToSignIn, isForMembers } from './signing-in';

export interface OpenState {
  open: boolean | null;
  login: boolean;
  evidence: string[];
}

const closedSentence = /(?:\bcomments?|\bcommenting|\bdiscussion|\bcomment section|\bthis (?:(?:post|article|entry)(?! (?:is|was|has been) (?:now |currently |temporarily )?locked(?!.*\bcomment))|thread|topic))(?: on this (?:post|entry|article|story|page)| for this (?:post|entry|article|thread)| section| thread)? (?:is|are|has been|have been|was|were) (?:now |currently |temporarily )?(?:closed|disabled|turned off|switched off|locked|not allowed|archived)|comments? (?:off|closed|disabled)\b|kommentar(?:e|funktion|bereich|spalte)?(?: (?:zu|für|unter) diese[mnr] (?:artikel|beitrag|eintrag|text))? (?:ist|sind|wurde|wurden) (?:\w+ ){0,2}(?:geschlossen|deaktiviert|abgeschaltet|nicht (?:mehr )?möglich|gesperrt)|(?:keine (?:weiteren )?kommentare|kommentieren|kommentare) (?:ist |sind )?(?:mehr |hier |derzeit |nicht )?(?:mehr )?(?:nicht (?:mehr )?)?(?:erlaubt|möglich)|^kommentar(?:e|funktion) (?:geschlossen|deaktiviert)\b|no (?:new|more|further) comments (?:are |can be )|les commentaires sont (?:ferm[ée]s|d[ée]sactiv[ée]s|clos)|(?:los )?comentarios (?:est[áa]n )?(?:cerrados|desactivados|deshabilitados)|commenti (?:sono )?(?:chiusi|disabilitati)|i commenti sono (?:chiusi|disabilitati)|komentowanie (?:zostało |jest )?(?:wyłączone|zablokowane)|możliwość komentowania (?:została|jest) (?:wyłączona|\w+ )|reacties (?:zijn )?gesloten|reageren is (?:niet meer mogelijk|gesloten)|comentários (?:estão )?(?:encerrados|fechados|desativados)/i;
const closedNames = /(?:^|[\s_-])(?:comments?-closed|comments?-disabled|comments?-off)(?:$|[\s_-])/;
/** WordPress says with it that comments are closed, in a paragraph; elsewhere, and in longer names, it says that there are none yet. */
const closedParagraph = /(?:^|\s)no-?comments(?:$|\s)/;
const loginSentence = /(?:you must|you need to|please|must) (?:be )?(?:logged|log|sign|signed)[ -]?in(?: above| below| first)?(?: or (?:register|sign up))? (?:to|before|in order to) (?:post|leav|write|writing|add|mak|submit|view|join|comment|reply|participat|interact|discuss|respond)(?!\w* (?:an? |your |the |this )?(?:private |personal )?(?:notes?|photos?|recipes?|favou?rites?|bookmarks?|images?|videos?|events?|jobs?|listings?)\b)|(?<!(?:when|if|once|after) you )(?:log|sign) in(?: or (?:register|sign up|create an account))? to (?:post|leave|write|add|join the (?:conversation|discussion)|comment|reply)|you must (?:be|have) (?:a )?registered(?: user)? to (?:post|leave|write|add|comment|reply)|\bto (?:comment|(?:post|leave|write|add|make|submit) (?:a|your) comments?)\b[^.]{0,40}(?:must|(?<!n't |not )(?:need|have) to|please|,) (?:first )?(?:be )?(?:(?:log|sign)(?:ged|ed)?[ -]?in|sign up|register)|(?:only|nur) (?:registered|logged[- ]in|subscribers|members|angemeldete|registrierte|eingeloggte)[^.]{0,40}(?:comment|kommentieren|kommentar)|(?:you must be|sie müssen|du musst|bitte)(?: sich| dich)? ?(?:(?:angemeldet|eingeloggt|registriert)|(?:erst )?(?:anmelden|einloggen|registrieren|melden))[^.]{0,60}(?:kommentar|kommentieren|antworten|schreiben|verfassen)|(?:melde|melden|logge|loggen)(?: dich| sie sich| sich)?[^.]{0,20}(?:an|ein),? um[^.]{0,40}(?:kommentar|kommentieren|mitdiskutieren|antworten)|zum (?:kommentieren|(?:verfassen|schreiben|abgeben) von kommentaren) (?:bitte )?(?:anmelden|einloggen)|um\b[^.]{0,140}(?:kommentar|kommentieren|mitdiskutieren)[^.]{0,30}(?:müssen sie|musst du|müsst ihr)[^.]{0,50}(?:anmelden|einloggen|registrieren|angemeldet|eingeloggt|registriert)|anmelden(?: oder registrieren)?,? um[^.]{0,30}(?:kommentar|kommentieren|zu schreiben)|(?:vous devez (?:être |vous )?(?:connect|identifi|inscri|abonn|enregistr)|connectez-vous|identifiez-vous)[^.]{0,50}comment|pour (?:réagir|commenter),? (?:veuillez )?(?:vous )?(?:connect|identifi)|(?:debes?|tienes que|inici[ae]r? sesión)[^.]{0,50}(?:comentar|comentario)|(?:iniciar sesión|suscribite|suscríbete|regístrate) para comentar|para comentar,? (?:debe|debés|tenés|tienes|necesita|inicia|hay que|es necesario)|(?:devi|effettua)[^.]{0,50}(?:commentare|commento)|zaloguj się[^.]{0,40}(?:komentarz|komentować|skomentować)|musisz (?:się zalogować|być zalogowany)[^.]{0,40}/i;
const loginNames = /(?:^|[\s_-])(?:must-log-in|login-to-comment|comment-login|log-in-to-comment)(?:$|[\s_-])/;

const aboutComments = new RegExp(`comment|kommentar|komment|coment|reacti|reageren|reply|discussion|diskutieren|thread|article|post\\b|topic|antworten|r[ée]ag|log|sign|anmeld|eingelogg|${stemInMoreLanguages.source}`, 'iu');

/** Lines, buttons and prefilled fields that may be the page's word on comments: short, and speaking of such things. */
const statements = (tree: PageTree): string[] => [...linesOfPage(tree), ...tagged(tree, 'button', 'textarea').map((element) => lineOf(element, 300))].filter((line) => line.length > 4 && line.length < 300 && aboutComments.test(line));

const saysClosed = (text: string): boolean => closedSentence.test(text) || closedInMoreLanguages.test(text);
const asksForLogin = (text: string): boolean => loginSentence.test(text) || loginInMoreLanguages.test(text);

/** A field for comments that is shown but takes no words waits until somebody has signed in. */
const waits = (field: PageElement): boolean => 'readonly' in field.attrs && !('onfocus' in field.attrs) && isForComments(field);

const isWritable = (field: PageElement): boolean => !('disabled' in field.attrs) && !waits(field) && !asksForLogin(lineOf(field, 300));

/** One form may span a whole page: where a field of it is named for comments, that one decides. */
const writable = (form: PageElement): boolean => {
  const fields = [...descendants(form)].filter(isField);
  const named = fields.filter(isForComments);
  return (named.length > 0 ? named : fields).some(isWritable);
};

interface Marks { closed: PageElement | null; login: boolean; editor: boolean }

const readMarks = (tree: PageTree, id: CommentSystemId): Marks => {
  const marks: Marks = { closed: null, login: false, editor: false };
  for (const element of tree.all) {
    if (element.names !== '' && element.tag !== 'body' && element.tag !== 'html' && /comment|log-?in/.test(element.names)) {
      if (!marks.closed && (closedNames.test(element.names) || (element.tag === 'p' && closedParagraph.test(element.names))) && lineOf(element, 200).length > 0) marks.closed = element;
      if (loginNames.test(element.names)) marks.login = true;
      if (/(?:^|\s)comment-editor(?:-src)?(?:\s|$)/.test(element.names)) marks.editor = true;
    }
    if (element.tag === 'iframe' && /jetpack\.wordpress\.com\/jetpack-comment/.test(attr(element, 'src'))) marks.editor = true;
    if (id === 'blogger' && element.tag === 'a' && /\bblogger\.com\/comment/.test(attr(element, 'href'))) marks.editor = true;
  }
  return marks;
};

/** A form in one of the comments replies to it. */
const standsInComment = (form: PageElement): boolean => {
  for (let at = form.parent; at; at = at.parent) if (isCommentItem(at)) return true;
  return false;
};

/** Fields to write in that stand open: for everybody, without a form (what a script does with them is not seen), for those signed in alone. */
const standingFields = (tree: PageTree, forms: readonly PageElement[]): { everybody: boolean; loose: boolean; members: boolean } => {
  const all = forms.filter(writable);
  const first = all.filter((form) => !standsInComment(form));
  const standing = first.length > 0 ? first : all;
  const loose = looseFields(tree).filter(isWritable);
  return { everybody: standing.some((form) => !isForMembers(form)), loose: loose.some((field) => !isForMembers(field)), members: [...standing, ...loose].some(isForMembers) || forms.some((form) => [...descendants(form)].some(waits)) };
};

export const readOpenState = (tree: PageTree, forms: readonly PageElement[], id: CommentSystemId): OpenState => {
  const texts = statements(tree);
  const closed = texts.find(saysClosed);
  const loginText = texts.find(asksForLogin) ?? invitationToSignIn(tree) ?? undefined;
  const marks = readMarks(tree, id);
  const { everybody: form, loose, members } = standingFields(tree, forms);
  const login = loginText !== undefined || marks.login || members;
  const evidence = loginText !== undefined ? [`“${loginText.slice(0, 120)}”`] : marks.login ? ['.must-log-in'] : members ? ['a form for those signed in'] : [];
  if (form || loose || marks.editor) return { open: true, login: login && !form, evidence: [...evidence, form || loose ? 'a form with a text field stands open' : 'the editor is linked'] };
  if (closed) return { open: false, login, evidence: [`“${closed.slice(0, 120)}”`, ...evidence] };
  if (marks.closed) return { open: false, login, evidence: ['.comments-closed', ...evidence] };
  return { open: login ? true : null, login, evidence };
};
