// What betrays each comment system in raw HTML. Data only: a new system is a line here. Stronger marks have the higher weight;
// a loader beside a native form says which of the two readers really use. A system's script or link that only counts comments is no
// mark: it also stands where none can be written.
import type { CommentSystemId } from '@shared/comment-systems';
import { serviceCodes, servicePlaces, serviceScripts } from './other-services';

export interface ElementMarker {
  id: CommentSystemId;
  /** As shown to people, in the words of a CSS selector. */
  evidence: string;
  weight: number;
  tag?: string;
  /** Attribute to look at; `names` is class and id together. */
  attr: string;
  pattern: RegExp;
}

export interface ScriptMarker {
  id: CommentSystemId;
  evidence: string;
  weight: number;
  pattern: RegExp;
}

/** A row: system, evidence, weight, attribute, pattern, and the tag when only one counts. */
type ElementRow = readonly [id: CommentSystemId, evidence: string, weight: number, attr: string, pattern: RegExp, tag?: string];
type ScriptRow = readonly [id: CommentSystemId, evidence: string, weight: number, pattern: RegExp];

/** A place that is named for Facebook's comments, which a script puts there; not a counter of them. */
const facebookPlace = /(^|\s)(?:fb|facebook)[_-]?comments?(?:[_-]?(?:wrap(?:per)?|container|box|area|section|block|widget|plugin|thread))?(\s|$)/;

const elementRows: readonly ElementRow[] = [
  ['jetpack', 'iframe[src*="jetpack.wordpress.com/jetpack-comment"]', 10, 'src', /jetpack\.wordpress\.com\/jetpack-comment/, 'iframe'],
  ['jetpack', 'iframe#jetpack_remote_comment', 10, 'id', /^jetpack_remote_comment$/, 'iframe'],
  ['jetpack', 'iframe.jetpack_remote_comment', 10, 'class', /\bjetpack_remote_comment\b/, 'iframe'],
  ['wpdiscuz', '#wpdcom', 10, 'id', /^wpdcom$/],
  ['wpdiscuz', '#wpcomm', 9, 'id', /^wpcomm$/],
  ['wpdiscuz', '.wpd-comment', 9, 'class', /\bwpd-(comment|thread-list|form)\b/],
  ['wpdiscuz', '.wc_comm_form', 9, 'class', /\bwc_(main_)?comm_form\b|\bwc-thread-wrapper\b/],
  ['disqus', '#disqus_thread', 9, 'id', /^disqus_thread$/],
  ['disqus', 'script[src*=".disqus.com/embed.js"]', 9, 'src', /\.disqus\.com\/(embed|lounge)/, 'script'],
  ['disqus', 'iframe[src*="disqus.com/embed"]', 9, 'src', /disqus\.com\/embed/, 'iframe'],
  ['disqus', 'script[src*="disqus-comment-system"]', 6, 'src', /plugins\/disqus-(?!.*count)/, 'script'],
  ['disqus', '.disqus-container', 5, 'names', /(^|\s)disqus-(container|thread|comments|embed)(\s|$)/],
  ['blogger', 'iframe#comment-editor', 9, 'id', /^comment-editor$/, 'iframe'],
  ['blogger', 'a#comment-editor-src', 9, 'id', /^comment-editor-src$/, 'a'],
  ['blogger', 'a[href*="blogger.com/comment"]', 8, 'href', /\bblogger\.com\/comment/, 'a'],
  ['blogger', 'iframe[src*="blogger.com/comment"]', 9, 'src', /\bblogger\.com\/comment/, 'iframe'],
  ['ghost', 'script[data-ghost-comments]', 10, 'data-ghost-comments', /./, 'script'],
  ['ghost', 'script[src*="comments-ui"]', 9, 'src', /@tryghost\/comments-ui|comments-ui(\.min)?\.js/, 'script'],
  ['giscus', 'script[src*="giscus.app/client.js"]', 10, 'src', /giscus\.app\/client\.js/, 'script'],
  ['giscus', 'iframe.giscus-frame', 9, 'class', /\bgiscus-frame\b/, 'iframe'],
  ['giscus', 'giscus-widget', 9, 'repo', /./, 'giscus-widget'],
  ['utterances', 'script[src*="utteranc.es/client.js"]', 10, 'src', /utteranc\.es\/client\.js/, 'script'],
  ['utterances', 'iframe.utterances-frame', 9, 'class', /\butterances-frame\b/, 'iframe'],
  ['gitalk', '#gitalk-container', 8, 'id', /^gitalk(-container)?$/],
  ['gitalk', 'script[src*="gitalk"]', 8, 'src', /\/gitalk(\.min)?[@./]/, 'script'],
  ['commento', '#commento', 8, 'id', /^commento$/],
  ['commento', 'script[src*="commento.js"]', 9, 'src', /commento\.js/, 'script'],
  ['comentario', 'comentario-comments', 10, 'tag', /^comentario-comments$/],
  ['comentario', 'script[src*="comentario.js"]', 9, 'src', /comentario\.js/, 'script'],
  ['hyvor', 'hyvor-talk-comments', 10, 'tag', /^hyvor-talk-comments$/],
  ['hyvor', '#hyvor-talk-view', 9, 'id', /^hyvor-talk-view$/],
  ['hyvor', 'script[src*="talk.hyvor.com"]', 9, 'src', /talk\.hyvor\.com\/(?!.*(?:count|newsletter|membership))/, 'script'],
  ['isso', '#isso-thread', 9, 'id', /^isso-thread$/],
  ['isso', 'script[data-isso]', 9, 'data-isso', /./, 'script'],
  ['remark42', '#remark42', 9, 'id', /^remark42$/],
  ['remark42', '.remark42', 8, 'class', /\bremark42(?!__counter)(__|\b)/],
  ['cusdis', '#cusdis_thread', 10, 'id', /^cusdis_thread$/],
  ['cusdis', 'script[src*="cusdis"]', 8, 'src', /cusdis[\w.-]*\.js|cusdis\.com/, 'script'],
  ['intensedebate', 'script[src*="intensedebate.com"]', 9, 'src', /intensedebate\.com\/js(?!.*LinkWrapper)/, 'script'],
  ['intensedebate', '#idc-container', 9, 'id', /^(idc-container(-parent)?|IDCommentsHead|idc-cover)$/],
  ['facebook', '.fb-comments', 7, 'class', /\bfb-comments\b(?!-)/],
  ['facebook', 'fb:comments', 7, 'tag', /^fb:comments$/],
  ['facebook', 'iframe[src*="facebook.com/plugins/comments"]', 7, 'src', /facebook\.com\/(v[\d.]+\/)?plugins\/(comments|feedback)/, 'iframe'],
  ['facebook', '.fb_comments', 5, 'names', facebookPlace],
  ['facebook', '[data-id=fb_comments]', 5, 'data-id', facebookPlace],
  ['discourse', '#discourse-comments', 9, 'id', /^discourse-comments$/],
  ['discourse', 'iframe#discourse-embed-frame', 9, 'id', /^discourse-embed-frame$/, 'iframe'],
  ['discourse', 'meta[name=generator][content^=Discourse]', 8, 'content', /^Discourse \d/, 'meta'],
  ['squarespace', '.squarespace-comments', 9, 'names', /\bsquarespace-comments\b|\bsqs-comments\b|comments-outer-wrapper/],
  ['wix', '[data-hook=comments]', 8, 'data-hook', /^(comments?($|-)|comment-box|post-comments)/],
  ['typepad', 'form[action*="typepad.com"]', 9, 'action', /typepad\.com\/.*comment|typepad\.com\/t\/comments/, 'form'],
  ['typepad', 'script[src*="typepad.com/.shared/js/comments"]', 7, 'src', /typepad\.com\/\.?shared.*comments?/, 'script'],
  ['waline', '#waline', 8, 'id', /^waline(-comments?)?$/],
  ['waline', 'script[src*="waline"]', 8, 'src', /waline[\w./@-]*\.js/, 'script'],
  ['twikoo', '#twikoo', 8, 'id', /^(twikoo|tcomment)$/],
  ['twikoo', 'script[src*="twikoo"]', 8, 'src', /twikoo[\w./@-]*\.js/, 'script'],
  ['staticman', 'form[action*="staticman"]', 9, 'action', /staticman|\/v[23]\/entry\/(github|gitlab)\//, 'form'],
  ['drupal', 'form.comment-form[data-drupal-selector]', 8, 'data-drupal-selector', /^comment-form|^edit-comment-body/],
  ['drupal', 'form#comment-form[action*="/comment/reply"]', 8, 'action', /[/=]comment\/reply\/|\/comment\/add\//, 'form'],
  ['drupal', 'a[href*="/comment/reply/"]', 6, 'href', /[/=]comment\/reply\/(?:\d+|[a-z_]+\/\d+)/, 'a'],
  ['drupal', '[data-comment-user-id]', 8, 'data-comment-user-id', /./],
  ['drupal', '.field--type-comment', 6, 'class', /(^|\s)field--type-comment(\s|$)/],
  ['drupal', 'a[href*="destination=…comment-form"]', 6, 'href', /(user|login)[^"]{0,40}destination=[^"]{0,200}comment-form/, 'a'],
  ['viafoura', '.viafoura', 8, 'names', /(^|\s)viafoura(\s|$)|\bvf-(comments|conversations)\b/],
  ['viafoura', 'vf-conversations', 9, 'tag', /^vf-(conversations|comments)/],
  ['viafoura', '[id*=viafoura]', 5, 'names', /viafoura/],
  ['viafoura', 'script[src*="viafoura"]', 7, 'src', /viafoura\.(net|com|co)\//, 'script'],
  ['openweb', '[data-spotim-module=conversation]', 9, 'data-spotim-module', /conversation/],
  ['openweb', 'script[data-spotim-module=spotim-launcher]', 8, 'data-spotim-module', /^spotim-launcher$/, 'script'],
  ['openweb', 'script[src*="spot.im/launcher"]', 8, 'src', /(launcher|recirculation)\.spot\.im|spot\.im\/launcher|spot\.im\/spot\//, 'script'],
  ['openweb', '[data-spot-im-module-default-area]', 7, 'data-spot-im-module-default-area', /./],
  ['openweb', '.spot-im-frame-inpage', 7, 'class', /\bspot-?im-/],
  ['coral', '#coral_thread', 9, 'id', /^coral[_-]?(thread|talk-stream|talk|embed|container)|^coralTalkStream$/],
  ['coral', 'script[src*="coral.coralproject.net"]', 9, 'src', /coral\.coralproject\.net(?!.*count\.js)|coralproject\.net\/assets(?!.*count\.js)|talk\.[\w.-]+\/static\/embed\.js|coral\.[\w.-]+\/assets\/js\/embed\.js/, 'script'],
  ['coral', '.coral-talk', 8, 'names', /(^|\s)coral-talk(\s|$)/],
  ['livefyre', '#livefyre-comments', 9, 'names', /\blivefyre(?![-_]?comment-?count)(?:[-_]comments?)?\b|\bfyre\b|\blf-comments?\b/],
  ['livefyre', '[data-livefyre-collectionmeta]', 8, 'data-livefyre-collectionmeta', /./],
  ['livefyre', 'script[src*="livefyre.com"]', 8, 'src', /livefyre\.com\/(?!.*comment-?count)/i, 'script'],
  ['wordpress', 'form#commentform', 6, 'id', /^commentform$/, 'form'],
  ['wordpress', 'form[action*="wp-comments-post.php"]', 6, 'action', /wp-comments-post\.php/, 'form'],
  ['webmention', 'link[rel~=webmention]', 2, 'rel', /(^|\s)webmention(\s|$)/],
  ['disqus', 'a custom element for Disqus', 8, 'tag', /(^|-)disqus(-|$)/],
  ['generic', '#vanilla-comments', 5, 'id', /^vanilla-comments$/],
  ['generic', '#vk_comments', 5, 'id', /^vk_comments$/],
  ['generic', 'form#acform', 4, 'id', /^acform$/, 'form'],
  ['generic', 'script[src*="another comment service"]', 5, 'src', serviceScripts, 'script'],
  ['generic', 'a place of another comment service', 5, 'id', servicePlaces],
  ['generic', 'script[data-telegram-discussion]', 5, 'data-telegram-discussion', /./, 'script'],
  ['generic', 'a custom element for comments', 2, 'tag', /(^|-)comments?(-(?!count)|$)/],
  ['generic', 'textarea[name*=comment]', 3, 'name', /comment|kommentar/i, 'textarea'],
  ['generic', 'textarea[id*=comment]', 3, 'id', /comment|kommentar/i, 'textarea'],
];

const scriptRows: readonly ScriptRow[] = [
  ['disqus', 'script: .disqus.com/embed.js', 8, /\.disqus\.com\/embed\.js|disqus\.com\/forums\/[^"']{1,80}\/embed\.js/],
  ['disqus', 'script: disqus_shortname', 5, /\bdisqus_shortname\b(?![\s\S]{0,3000}\/count\.js)|\bdisqusShortname(?<!\bcountVars\s{0,5}=\s{0,5}\{\s{0,5}["']?disqusShortname)["']?\s*[:=]\s*["'][\w-]|embedVars\s*=\s*\{[^}]{0,400}disqus/],
  ['disqus', 'script: disqus: {shortname', 5, /\bdisqus["']?\s*:\s*\{[^}]{0,200}\bshortname\b/i],
  ['disqus', 'script: .disqus.com/blogger_item.js', 8, /\.disqus\.com\/blogger_/],
  ['generic', 'script: writes a textarea[name=comment]', 2, /<textarea[^>]{0,200}name=\\?["']comment/],
  ['giscus', 'script: giscus.app/client.js', 9, /giscus\.app\/client\.js/],
  ['utterances', 'script: utteranc.es/client.js', 9, /utteranc\.es\/client\.js/],
  ['gitalk', 'script: new Gitalk', 8, /new Gitalk\s*\(/],
  ['isso', 'script: data-isso', 8, /data-isso/],
  ['remark42', 'script: remark_config', 9, /\bremark_config\b/],
  ['intensedebate', 'script: idcomments_acct', 9, /\bidcomments_acct\b/],
  ['facebook', 'script: writes fb:comments', 7, /<fb:comments(?!-)\b|class=\\?["'](?:[\w-]+ )*fb-comments\b(?!-)/],
  ['discourse', 'script: DiscourseEmbed', 9, /\bDiscourseEmbed\b/],
  ['waline', 'script: Waline.init', 8, /Waline\.init\s*\(/],
  ['twikoo', 'script: twikoo.init', 8, /twikoo\.init\s*\(/],
  ['commento', 'script: commento.js', 8, /\/js\/commento\.js/],
  ['hyvor', 'script: HYVOR_TALK_WEBSITE', 8, /\bHYVOR_TALK_WEBSITE\b/],
  ['coral', 'script: Coral.createStreamEmbed', 9, /Coral(\.Talk)?\.(createStreamEmbed|render)\s*\(/],
  ['coral', 'script: storyMode', 7, /\bstory_?mode["']?\s*:\s*["'](?:COMMENTS|QA|RATINGS_AND_REVIEWS)\b/i],
  ['openweb', 'script: spot.im/launcher', 7, /launcher\.spot\.im\/spot|spotim_/],
  ['viafoura', 'script: viafoura', 6, /cdn\.viafoura\.net/],
  ['livefyre', 'script: fyre.conv.load', 8, /fyre\.conv\.load|Livefyre\.require/],
  ['livefyre', 'script: livefyre with a collection', 7, /livefyre[\s\S]{0,4000}collection_?meta|collection_?meta[\s\S]{0,4000}livefyre/i],
  ['generic', 'script: another comment service', 4, serviceCodes],
  ['generic', 'script: Gigya comments', 4, /gigya\.comments\.|gigyaComment|showCommentsUI/],
  ['squarespace', 'script: squarespace commentsEnabled', 6, /"commentsEnabled"\s*:\s*true[^}]{0,4000}squarespace|Static\.SQUARESPACE_CONTEXT[^\n]{0,20000}"commentsEnabled":true/i],
  ['cusdis', 'script: cusdis', 7, /CUSDIS_LOCALE|cusdis\.es\.js/],
];

export const elementMarkers: readonly ElementMarker[] = elementRows.map(([id, evidence, weight, attr, pattern, tag]) => ({ id, evidence, weight, attr, pattern, ...(tag ? { tag } : {}) }));
export const scriptMarkers: readonly ScriptMarker[] = scriptRows.map(([id, evidence, weight, pattern]) => ({ id, evidence, weight, pattern }));

interface LineMarker { id: CommentSystemId; pattern: RegExp }
const says = (id: CommentSystemId, name: string): LineMarker => ({ id, pattern: new RegExp(`^(?:(?:blog |all )?comments (?:are )?(?:powered )?by ${name}\\b|(?:this )?content is imported from ${name}\\b)`, 'i') });
/** Lines in which a page names the system, of weight 5. */
export const lineMarkers: readonly LineMarker[] = [says('disqus', 'disqus'), says('openweb', '(?:openweb|spot\\.im)'), says('livefyre', 'livefyre'), says('viafoura', 'viafoura'), says('hyvor', 'hyvor talk'), says('intensedebate', 'intense ?debate'), says('commento', 'commento'), says('facebook', 'facebook comments')];
export const lineHint = /^(?:blog |all )?comments |^(?:this )?content is imported/i;

/** Words that every script marker needs: a page has megabytes of scripts that name none of them. */
export const scriptHint = /disqus|giscus|utteranc|gitalk|isso|remark_config|idcomments|fb[:-]comments|discourseembed|waline|twikoo|commento|hyvor|coral|story_?mode|spot\.im|spotim|viafoura|fyre|squarespace|cusdis|gigya|vuukle|vk\.widgets|fastcomments|_hcwp|cackle|graphcomment|livere|changyan|duoshuo|valine|artalk|realtidbits|<textarea/i;
/** The same for class and id. */
export const namesHint = /disqus-|facebook|fb[_-]?comment|squarespace|sqs-|comments-outer|viafoura|vf-|coral-talk|fyre|lf-comment/;
