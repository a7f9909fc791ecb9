// What short blocks around an article say, in several languages, and what the elements that hold them are called.
// Each entry is one feature of the block model: the order is part of the model and only ever grows at the end.

/** Phrases of short blocks. The u flag stands only where \\p needs it: case-insensitive matching is several times slower with it. */
export const phraseFeatures: readonly (readonly [name: string, pattern: RegExp, or?: RegExp])[] = [
  ['related', /^\W*(?:read (?:more|also|next|the (?:full|rest))|see (?:also|more)|also (?:read|see|on)|more (?:from|on|about|in|stories|news)|related|recommended|you (?:may|might) (?:also )?like|don[’']t miss|must[- ]read|up next|watch(?: now| also|:)|trending|most (?:read|popular)|popular|latest|top stories|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen|von|aus|über)|weitere|weiterlesen|lies auch|auch interessant|das könnte|ähnliche|verwandte|siehe auch|zum thema|passend|à lire|lire (?:aussi|la suite)|voir aussi|sur le même|articles? (?:liés|similaires)|te puede|también|lea también|leer (?:más|también)|ver (?:más|también)|leggi anche|potrebbe|leia (?:mais|também)|veja (?:mais|também)|saiba mais|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|przeczytaj|lees (?:ook|meer)|baca juga|click here|tap here|\[related)/i],
  ['subscribe', /\b(?:newsletter|subscribe|subscription|subscriber|sign[- ]?up|sign me up|inbox|e-?mail (?:alerts?|address|updates?)|abonnier|abonnement|abonnez|suscr[ií]b|iscriviti|assine|zapisz się|prenumer|registrieren sie|jetzt anmelden|get (?:the|our|breaking|daily)|join (?:our|the|us)|download (?:our|the) app|app (?:store|herunterladen)|podcast|rss)\b/i],
  ['share', /\b(?:share|tweet|facebook|twitter|instagram|whatsapp|pinterest|linkedin|telegram|reddit|follow (?:us|me|him|her|on|\w+ on)|like us|teilen|folge[nr]?|folgt|partager|suivez|compartir|comparte|síguenos|condividi|seguici|compartilh|siga|udostępnij|delen|print|drucken|merken|e-?mail (?:this|a link)|copy link|flipboard)\b/i],
  ['credit', /(?:\b(?:photo|image|picture|credit|getty|reuters|afp|ap photo|shutterstock|istock|pixabay|unsplash|file photo|courtesy|screenshot|illustration|foto|fotos|bild|bilder|grafik|quelle|source|fuente|crédit|imagen|imagem|zdjęcie|fot|dpa|picture alliance|imago|adobe ?stock|pexels)\b|©|\(c\)|📷)/i],
  ['legal', /©|\(c\)\s*\d|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti|affiliate|sponsored|disclaimer|disclosure|commission|terms of (?:use|service)|privacy|impressum|datenschutz|anzeige|werbung|advert|publicidad|publicité|pubblicità|reklama|iklan|may not be (?:published|reproduced|reprinted)|trademark|provision|partnerlink/i],
  ['bio', /\b(?:is an? (?:\w+ ){0,4}(?:writer|reporter|editor|author|contributor|journalist|columnist|correspondent|freelance|professor|fellow|blogger|founder|producer)|(?:reporting|editing|written|additional reporting) by|contributed to this (?:report|story|article)|about the author|über (?:den|die) autor|ist (?:redakteur|autor|journalist|freie)|contact (?:him|her|the|us|me)|reach (?:him|her|the)|email (?:him|her)|follow (?:him|her)|(?:his|her) (?:book|work)|view (?:author|all)|all posts|sobre el autor|associated press|©? ?reuters|afp)\b|@[\w-]{2,}/i],
  ['comment', /\b(?:comments?|kommentare?|kommentieren|commentaires?|comentarios?|comentários?|commenti|komentarz\w*|reacties?|leave a (?:reply|comment)|post a comment|responses?|antworten|reply|diskutieren|discuss|conversation|discussion|opinions?|forums?)\b/i],
  ['consent', /\b(?:cookies?|javascript|browser|gdpr|dsgvo|consent|accept|adblock\w*|ad blocker|enable|aktivieren|zustimm\w*|einverstanden|log ?in|sign ?in|einloggen|anmelden|register|password|paywall)\b/i],
  ['dateline', /^\W*(?:(?:first )?(?:posted|published|updated|last (?:updated|modified)|veröffentlicht|erstellt|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|opublikowano|geplaatst|by|von|par|por|di|door|written by|autor|author|text|date|datum|fecha|data)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d+ (?:min|hours?|days?|weeks?|months?|years?|stunden|tage)\b)/iu],
  ['filed', /^\W*(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|tagged|kategorien?|schlagw[oö]rter?|schlagworte|themen?|stichw[oö]rter?|ressort|mots[- ]clés|catégories?|etiquetas?|categor[ií]as?|temas?|argomenti|categorie|tagi|kategorie|keywords?|label|in this article|sections?|location|where|mehr zu|abgelegt|veröffentlicht (?:in|unter))\b/i],
  ['move', /^\W*(?:home|startseite|inicio|accueil|menu|menü|search|suche|buscar|rechercher|next|previous|prev|weiter|zurück|vorherige[rs]?|nächste[rs]?|older|newer|back(?: to)?|skip|top|nach oben|zum inhalt|continue reading|load more|show more|view (?:more|gallery|all)|see all|slideshow|gallery|galerie|page \d|seite \d|\d+ (?:of|\/|von) \d+|previous article|next article|close|schließen|advertisement|continued? below|story continues|scroll|expand|toggle|read full|table of contents|inhalt(?:sverzeichnis)?|contents)\b/i],
  ['buy', /(?:[$€£]\s?\d|\d\s?(?:€|eur|usd|\$|£)|\b(?:buy|price|deal|shop|add to cart|in stock|warenkorb|kaufen|preis|bestellen|lieferzeit|versand|order now|check price|amazon|ebay|per month|rating|reviews?|stars?|bewertung(?:en)?)\b)/i],
  ['contact', /(?:\b(?:tel|telefon|phone|fax|mobil|e-?mail|mail|adresse|address|kontakt|contact|öffnungszeiten|opening hours|www)\b\.?:?|\+\d{2}[ \d/()-]{6,}|\S@\S+\.\w{2,})/i, /\b\d{5}\s\p{Lu}\p{L}+/iu],
];

/** Names (class, id) of the elements that hold a block but not the body of the article. */
export const nameFeatures: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['share', /shar(?:e|ing)|social|addtoany|addthis|follow|sharedaddy|teilen|tweet|facebook|twitter/],
  ['related', /relat|recommend|more-|read-?(?:more|next|also)|also|similar|suggest|popular|trending|latest|most|recirc|outbrain|taboola|teaser|promo|upsell|rail|verwandt|weitere|next-?(?:post|article)|prev-?(?:post|article)|post-nav|carousel|slider|list-?(?:item|view)|card|yarpp|jp-rel|crp_|topic/],
  ['move', /nav|menu|breadcrumb|pagin|pager|crumb|toc|skip|search|toolbar|tabs?(?:$|[\s_-])/],
  ['footer', /foot(?!note)|bottom|colophon|copyright|impressum|legal|disclaimer|syndigate/],
  ['header', /head(?!ing|line)|masthead|banner|top-?bar|logo|branding/],
  ['side', /side|aside|widget|column-?(?:right|left)|right-?col|left-?col|rail|spalte/],
  ['ad', /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|wpa|dfp|gpt|anzeige|werbung|commercial|affiliate|partner)(?:$|[\s_-])|adsense|advert/],
  ['subscribe', /newsletter|subscri|sign-?up|signup|optin|opt-in|mailchimp|mc4wp|cta|call-?to|paywall|regwall|membership|donat/],
  ['author', /author|byline|bio(?:$|[\s_-])|contributor|writer|autor|vcard|verfasser|profile|avatar/],
  ['meta', /meta|date|time|info(?:$|[\s_-])|published|posted|details|stats|views|count|label|submitted|kicker|eyebrow|dateline|credits|reading/],
  ['caption', /caption|credit|image|img|photo|picture|media|figure|gallery|video|player|audio|thumb|slide|lightbox|attachment|bild/],
  ['tags', /tags?(?:$|[\s_-])|categor|topics?|keywords|labels|filed|schlagw|term/],
  ['comment', /comment|respon[ds]|discuss|repl(?:y|ies)|disqus|kommentar|vote|rating|poll|quiz|survey/],
  ['hidden', /hid(?:e|den)|invisible|screen-?reader|sr-only|visually|collapse|modal|popup|overlay|offscreen|noprint|no-print|tooltip|dropdown|expand|print-?only/],
  ['consent', /cookie|consent|gdpr|gprd|privacy|notice|alert|message|warning/],
  ['embed', /tweet|instagram|embed|iframe|fb-post|social-media|oembed/],
  ['lead', /summary|dek|deck|lead|lede|intro|standfirst|abstract|excerpt|subtitle|sub-?head|subline|teasertext|vorspann|chapo|entradilla|description|highlights|keypoints|tldr/],
  ['quote', /quote|pullquote|callout|highlight|infobox|info-?box|factbox|fact-?box|inset|box(?:$|[\s_-])|aside/],
  ['product', /product|price|shop|cart|rating|review|spec|merchant|buy|recipe-?(?:meta|card)|score/],
  ['login', /login|log-in|signin|account|user|register|form|search|input|button|btn/],
  ['content', /content|body|text|article|story|entry|post|main|blog|copy|prose|richtext|paragraph|artikel|beitrag|inhalt|texte|hentry/],
  ['event', /event|calendar|location|map|address|contact|kontakt|hours|venue|directions/],
];

/** Names of the element that sites give the body of an article. */
export const bodyNames = /(?:^|[\s_-])(?:article-?_?-?body|articlebody|article__body|article-?_?content|article__content|article-text|articletext|entry-?content|entry-body|entry-text|post-?content|post-?body|post-?text|post__content|story-?body|story__body|storybody|story-content|story-text|body-?text|bodytext|body-?copy|blog-?content|blog-post-content|news-?text|newstext|news-content|content-?body|content__body|content__article-body|text-content|single-content|td-post-content|rich-?text|artikel-?text|artikeltext|article-detail|itemfulltext|prose|storycontent|contenttext|post-entry|single-post-content|mw-parser-output|content-article|articlecontent|field-name-body|field--name-body)(?:$|[\s_-])/;

/** Only short blocks are asked for phrases: prose holds any of them. */
const phraseLimit = 320;
/** The bits of the phrases that open a list of other matter: related, subscribe, share. */
export const openerPhrases = 0b111;

/** One bit for each of {@link phraseFeatures} that the text holds. */
export const phraseHits = (text: string): number => {
  if (text.length > phraseLimit) return 0;
  let bits = 0;
  for (let index = 0; index < phraseFeatures.length; index += 1) {
    const row = phraseFeatures[index];
    if (row && (row[1].test(text) || row[2]?.test(text))) bits |= 1 << index;
  }
  return bits;
};
