// How pages name their comment areas, in class names and in words, in a dozen languages; words that need other rules: more-languages.ts.
import { countsInMoreLanguages, headsInMoreLanguages, invitesInMoreLanguages, leadsInMoreLanguages, saysNoneInMoreLanguages } from './more-languages';

/** Stems that say "comment" in a class or id. */
const stem = 'comments?|commentary-list|kommentare?r?|commentaires?|comentarios?|commenti|komentarz(?:e|y)?|komentare?|reacties?|yorum(?:lar)?|leserkommentare?|talkbacks?|opinie|comentários?|(?:liste|lista)[_-](?:reactions|commentaires|comentarios)|pinglun';

/** Not an area of comments: counters, links, forms' parts, states of the page, and opinion pieces. */
const noise = /comments?[_-]?(?:count|counter|number|num|link|icon|btn|button|bubble|toggle|off|open|closed|enabled|disabled|badge|amount|anchor|cta|teaser|total)|(?:^|[\s_-])(?:no|hide|show|toggle|recent|latest|top|load|with|has|jump-to|go-to|newest)[_-]?comments?|commentary(?!-list)|widget_recent_comments|commentslink|commentcount|num-?comments|comment-?policy|komentarze-link/;

const areaPattern = new RegExp(`(?:^|[\\s_-])(?:(?:user|reader|post|article|entry|page|site|blog|wp|fb|js|view|leser|artikel|beitrag)[_-]?)?(?:${stem})(?:[_-]{0,2}(?:area|list|lists|section|sections|wrap|wrapper|container|thread|threads|block|box|template|holder|content|inner|module|region|container|stream|feed|main|outer|body|pane|tab|\\d+))*(?:$|[\\s_])|commentlist|comment-?list|comments?-?(?:area|section|wrap|container|thread)|(?:^|\\s)(?:disqus_thread|dsq-content|respond|idc-container|wpdcom|livefyre|fb-comments|coral_thread|isso-thread|remark42|cusdis_thread|discourse-comments|squarespace-comments|pings?list|trackbacks?|pingbacks?|discussion-?(?:area|list|thread)?|shoutbox|webmentions?)(?:$|\\s)`);

const itemPattern = new RegExp(`(?:^|[\\s_-])(?:comment|kommentar|commentaire|comentario|commento|komentarz|reactie|yorum|comentário)(?:[_-]{0,2}(?:item|body|block|entry|wrap|wrapper|container|box|single|node|message|row|holder|inner|main|card|article|post|root|parent|child|level|level-?\\d+|\\d+|block-?\\d+))?(?:$|\\s)|(?:^|\\s)(?:wpd-comment|wc-comment|usercomment|user-comment|reader-comment|pingback|trackback|depth-\\d+|commententry|commentitem|singlecomment|single-comment|comment-[a-z0-9-]*\\d{2,}|webmention|h-cite|u-comment|hydisqus-post)(?:$|\\s)`);

/** A bare c with few digits is a content element of TYPO3; Blogger numbers its comments with 19 digits. */
const itemIdPattern = /^(?:(?:li-|div-|dsq-|div_|the)?(?:comment|kommentar|reply|comentario)[-_]?(?:id[-_]?|body[-_]?|li[-_]?)?\d+|c\d{15,})$/i;

const contentPattern = /(?:comment|kommentar|komentarz|commentaire|comentario|reply|message|post)[_-]{0,2}(?:content|text|txt|copy|message|bodytext|body-text|desc|description|inhalt|texte)(?:$|[\s_-])|(?:^|\s)(?:post-message|post-body-message|usertext-body|comment_body_text|md|e-content|p-content|commenttext|commentcontent|text-comment)(?:$|\s)/;

const asidePattern = /author|avatar|gravatar|(?:^|[\s_-])(?:meta|metadata|date|time|timestamp|reply|replies|respond|vote|votes|voting|like|likes|share|actions?|tools?|toolbar|footer|foot|report|flag|permalink|rating|stars|badge|header|head|info|user|username|nick|nickname|name|edit|awaiting|says|controls?|buttons?|links?|number|count|byline|vcard|fn|score|points|datum|zeit|antworten|moderation|menu|tagline|flat-list)(?:$|[\s_-])|commentmetadata|replylink|reply-link|(?:comment|kommentar)[_-]{0,2}(?:author|by|date|meta|time|info|head|header|footer|reply|action|link|user|avatar|name)/;

const authorPattern = /(?:^|[\s_-])(?:author|autor|user|username|user-name|nickname|nick|fn|name|commenter|poster|verfasser|byline|vcard|pseudo|profile|hovercard)(?:$|[\s_-])|commentauthor|comment-?author|author-?name|user-?name|comment-by|comment_by/;

const datePattern = /(?:^|[\s_-])(?:date|time|timestamp|datum|meta|metadata|commentmetadata|posted|published|created|when|permalink|datetime|zeit|ago|info|footer|header|head)(?:$|[\s_-])|comment-?(?:date|time|meta)/;

export const namesArea = (names: string): boolean => names !== '' && areaPattern.test(names) && !noise.test(names);
export const namesItem = (names: string): boolean => names !== '' && itemPattern.test(names) && !noise.test(names);
export const idOfItem = (id: string): boolean => itemIdPattern.test(id);
export const namesContent = (names: string): boolean => names !== '' && contentPattern.test(names);
export const namesAside = (names: string): boolean => names !== '' && asidePattern.test(names);
export const namesAuthor = (names: string): boolean => names !== '' && authorPattern.test(names);
export const namesDate = (names: string): boolean => names !== '' && datePattern.test(names);

/** Lists of comments on other posts. */
export const namesElsewhere = (names: string): boolean =>
  names.split(/\s+/).some((name) => /recent-?comments|(?:^|[_-])(?:recent|latest|newest|neueste|letzte|derniers)(?:$|[_-])|^(?:site-|page-)?footer$/.test(name) || (/widget|side-?bar/.test(name) && !/comment/.test(name)));

/** Parts that show other posts. */
export const namesOtherPosts = (names: string): boolean =>
  names !== '' && /(?:^|[\s_-])(?:related|teasers?|recommend(?:ed|ations?)|recirculation|more-(?:posts|stories|articles|recipes|news)|read-next|up-next|also-like|may-like)(?:$|[\s_-])/.test(names) && !/comment|kommentar/.test(names);

/** A heading that opens the comments of a page. */
export const headsComments = (text: string): boolean =>
  text.length < 120 && (headsInMoreLanguages(text) ||
  /^(?:\(?\d+\)?\s*)?(?:reader |user |leser-?)?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|komentarze|reacties|responses?|replies|antworten|reaktionen|yorumlar|diskussion|discussion|leserkommentare|leserbriefe|comentários)\b\s*(?:\(?\d*\)?\s*:?|to\b.*|zu\b.*|on\b.*|sur\b.*|en\b.*|do\b.*|:.*)$|^\d+\s+(?:gedanken?|thoughts?|antwort(?:en)?|réflexions?|pensamientos|kommentare?|comments?|responses?|replies)\s+(?:zu|on|to|sur|sobre|auf|en)\b|^(?:leave a (?:reply|comment)|join the (?:conversation|discussion)|(?:schreibe?|hinterlasse) (?:einen|uns|deinen|ihren)? ?(?:kommentar|antwort)|kommentar (?:schreiben|verfassen|hinterlassen)|laisser un commentaire|deja un comentario|dodaj komentarz|what do you think\??|post a comment|add a comment|kommentieren)\b/i.test(text));

/** A link, button or heading that asks readers to comment: a page has no such words where nobody can. */
export const invitesToComment = (text: string): boolean =>
  text.length < 70 && (invitesInMoreLanguages(text) ||
  /^\W*(?:(?:add|write|post|leave|submit) (?:a|your|the first) (?:public )?(?:comment|reply)|be the first to comment|join the (?:conversation|discussion)|(?:jetzt )?(?:einen |deinen |ihren )?(?:kommentar|antwort) (?:hinzufügen|schreiben|verfassen|abgeben|hinterlassen)|(?:diesen |den )?(?:artikel|beitrag) kommentieren|(?:schreibe?n?|hinterlassen?) (?:sie )?(?:einen|deinen|ihren|den ersten) kommentar|(?:écrire|ajouter|laisser|poster|publier|déposer) (?:un|mon|votre|le premier) commentaire|(?:commenter|réagir à) cet article|(?:deja|dejá|añadir|agregar|escribe|publicar) (?:un|tu|su) comentario|(?:scrivi|lascia|aggiungi) un commento|(?:dodaj|napisz) komentarz|(?:plaats|schrijf|geef) (?:een|je|jouw|uw) reactie|(?:deixe|escreva|faça) (?:um|seu|o seu) comentário|(?:adicionar|enviar|deixar um|escrever) comentário)(?![\wà-ÿ])/i.test(text));

/** Says that comments are taken and none has come: nobody writes that where none can come. */
export const saysNoneYet = (text: string): boolean =>
  text.length < 90 && (saysNoneInMoreLanguages(text) || /^\W*(?:(?:there are )?no (?:comments|replies|responses) yet|(?:noch|bisher) (?:gibt es )?keine kommentare|(?:es gibt |zu diesem (?:artikel|beitrag) (?:gibt es|liegen) )?(?:noch|bisher|derzeit noch) keine kommentare|(?:pas encore de|aucun) commentaires? pour (?:le moment|l'instant)|pas encore de commentaire|(?:aún|todavía) no hay comentarios|ancora nessun commento|(?:nog geen|er zijn nog geen) reacties|ainda não há comentários|nie ma jeszcze komentarzy)\b/i.test(text));

/** Words of a link that lead to the comments of its page: "Comments (4)", "View comments", "Kommentieren", "12 Kommentare lesen". */
export const leadsToComments = (text: string): boolean =>
  text.length < 60 && (invitesToComment(text) || leadsInMoreLanguages(text) || /^\W*(?:(?:view|read|see|show|jump to|go to|skip to|zu den) )?(?:all )?(?:\d+ |the )?(?:comments?|kommentaren?|commentaires?|comentarios|reacties|komentarze)(?: (?:lesen|anzeigen|ansehen|lire|ver))?(?: ?\(?\d+\)?)?$|^\W*(?:kommentieren|mitdiskutieren|commenter|comentar|reageren|réagir|skomentuj)$/i.test(text));

/** Lines around a comment that are not its text. */
export const isChrome = (line: string): boolean =>
  line.length < 90 &&
  /^(?:reply|antworten?|répondre|responder|rispondi|odpowiedz|beantwoorden|like|likes?|share|report|flag|permalink|edit|bearbeiten|löschen|delete|vote|up ?vote|down ?vote|upvote|more|show more|read more|mehr|load more|log in to reply|anmelden,? um.*|zum antworten anmelden|your comment is awaiting moderation\.?|\d+|[+\-–•·|»▲▼↑↓#]+\d*|says:?|sagt:?|schreibt:?|dice:?|a dit:?|zitieren|melden|gefällt mir:?(?: \d+)?|lädt …|loading\.{0,3}|like loading\.{0,3}|liked by \d+ persons?|\d+ (?:likes?|replies|antworten|points?|votes?|children)|reply to .{1,40}|auf .{1,40} antworten|comment deleted|link|permalink|parent|embed|save|give award|share save|top|kommentar melden)$/i.test(line);

const countedWords = 'comments?|kommentare?|commentaires?|comentarios?|commenti|reacties|komentarz[ey]?|coment[áa]rios?|yorum|postings?|leserkommentare?|responses?|replies';
const countPattern = new RegExp(`^\\W*[1-9][\\d.,]*\\s*(?:${countedWords})\\b.{0,12}$|^\\W*(?:${countedWords})\\s*[:(]?\\s*[1-9]\\d*\\)?$|[•·|,]\\s*[1-9][\\d.,]*\\s*(?:${countedWords})$`, 'i');

/** A line that says how many comments there are: "12 comments", "Kommentare (3)", "5 min · 8 responses". */
export const countsComments = (text: string): boolean => text.length < 160 && (countPattern.test(text) || countsInMoreLanguages(text));
