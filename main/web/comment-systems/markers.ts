// What betrays each comment system in raw HTML. Data only: a new system is a line here. Stronger marks have the higher weight;
// a loader beside a native form says which of the two readers really use.
import type { CommentSystemId } from '@shared/comment-systems';

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

const el = (id: CommentSystemId, evidence: string, weight: number, attr: string, pattern: RegExp, tag?: string): ElementMarker => ({ id, evidence, weight, attr, pattern, ...(tag ? { tag } : {}) });
const code = (id: CommentSystemId, evidence: string, weight: number, pattern: RegExp): ScriptMarker => ({ id, evidence, weight, pattern });

export const elementMarkers: readonly ElementMarker[] = [
  el('jetpack', 'iframe[src*="jetpack.wordpress.com/jetpack-comment"]', 10, 'src', /jetpack\.wordpress\.com\/jetpack-comment/, 'iframe'),
  el('jetpack', 'iframe#jetpack_remote_comment', 10, 'id', /^jetpack_remote_comment$/, 'iframe'),
  el('jetpack', 'iframe.jetpack_remote_comment', 10, 'class', /\bjetpack_remote_comment\b/, 'iframe'),
  el('wpdiscuz', '#wpdcom', 10, 'id', /^wpdcom$/),
  el('wpdiscuz', '#wpcomm', 9, 'id', /^wpcomm$/),
  el('wpdiscuz', '.wpd-comment', 9, 'class', /\bwpd-(comment|thread-list|form)\b/),
  el('disqus', '#disqus_thread', 9, 'id', /^disqus_thread$/),
  el('disqus', 'script[src*=".disqus.com/embed.js"]', 9, 'src', /\.disqus\.com\/(embed|lounge)/, 'script'),
  el('disqus', 'iframe[src*="disqus.com/embed"]', 9, 'src', /disqus\.com\/embed/, 'iframe'),
  el('disqus', '[data-disqus-identifier]', 4, 'data-disqus-identifier', /./),
  el('disqus', 'a[href*="#disqus_thread"]', 3, 'href', /#disqus_thread$/, 'a'),
  el('disqus', 'script[src*="disqus-comment-system"]', 6, 'src', /plugins\/disqus-/, 'script'),
  el('blogger', 'iframe#comment-editor', 9, 'id', /^comment-editor$/, 'iframe'),
  el('blogger', 'a#comment-editor-src', 9, 'id', /^comment-editor-src$/, 'a'),
  el('blogger', 'a[href*="blogger.com/comment"]', 8, 'href', /\bblogger\.com\/comment/, 'a'),
  el('blogger', 'iframe[src*="blogger.com/comment"]', 9, 'src', /\bblogger\.com\/comment/, 'iframe'),
  el('ghost', 'script[data-ghost-comments]', 10, 'data-ghost-comments', /./, 'script'),
  el('ghost', 'script[src*="comments-ui"]', 9, 'src', /@tryghost\/comments-ui|comments-ui(\.min)?\.js/, 'script'),
  el('giscus', 'script[src*="giscus.app/client.js"]', 10, 'src', /giscus\.app\/client\.js/, 'script'),
  el('giscus', 'iframe.giscus-frame', 9, 'class', /\bgiscus-frame\b/, 'iframe'),
  el('giscus', 'giscus-widget', 9, 'repo', /./, 'giscus-widget'),
  el('utterances', 'script[src*="utteranc.es/client.js"]', 10, 'src', /utteranc\.es\/client\.js/, 'script'),
  el('utterances', 'iframe.utterances-frame', 9, 'class', /\butterances-frame\b/, 'iframe'),
  el('gitalk', '#gitalk-container', 8, 'id', /^gitalk(-container)?$/),
  el('gitalk', 'script[src*="gitalk"]', 8, 'src', /\/gitalk(\.min)?[@./]/, 'script'),
  el('commento', '#commento', 8, 'id', /^commento$/),
  el('commento', 'script[src*="commento.js"]', 9, 'src', /commento\.js/, 'script'),
  el('comentario', 'comentario-comments', 10, 'tag', /^comentario-comments$/),
  el('comentario', 'script[src*="comentario.js"]', 9, 'src', /comentario\.js/, 'script'),
  el('hyvor', 'hyvor-talk-comments', 10, 'tag', /^hyvor-talk-comments$/),
  el('hyvor', '#hyvor-talk-view', 9, 'id', /^hyvor-talk-view$/),
  el('hyvor', 'script[src*="talk.hyvor.com"]', 9, 'src', /talk\.hyvor\.com/, 'script'),
  el('isso', '#isso-thread', 9, 'id', /^isso-thread$/),
  el('isso', 'script[data-isso]', 9, 'data-isso', /./, 'script'),
  el('remark42', '#remark42', 9, 'id', /^remark42$/),
  el('remark42', '.remark42', 8, 'class', /\bremark42(__|\b)/),
  el('cusdis', '#cusdis_thread', 10, 'id', /^cusdis_thread$/),
  el('cusdis', 'script[src*="cusdis"]', 8, 'src', /cusdis[\w.-]*\.js|cusdis\.com/, 'script'),
  el('intensedebate', 'script[src*="intensedebate.com"]', 9, 'src', /intensedebate\.com\/js/, 'script'),
  el('intensedebate', '#idc-container', 9, 'id', /^(idc-container(-parent)?|IDCommentsHead|idc-cover)$/),
  el('facebook', '.fb-comments', 7, 'class', /\bfb-comments\b/),
  el('facebook', 'fb:comments', 7, 'tag', /^fb:comments$/),
  el('facebook', 'iframe[src*="facebook.com/plugins/comments"]', 7, 'src', /facebook\.com\/(v[\d.]+\/)?plugins\/(comments|feedback)/, 'iframe'),
  el('discourse', '#discourse-comments', 9, 'id', /^discourse-comments$/),
  el('discourse', 'iframe#discourse-embed-frame', 9, 'id', /^discourse-embed-frame$/, 'iframe'),
  el('discourse', 'meta[name=generator][content^=Discourse]', 8, 'content', /^Discourse \d/, 'meta'),
  el('squarespace', '.squarespace-comments', 9, 'names', /\bsquarespace-comments\b|\bsqs-comments\b|comments-outer-wrapper/),
  el('wix', '[data-hook=comments]', 8, 'data-hook', /^(comments?($|-)|comment-box|post-comments)/),
  el('typepad', 'form[action*="typepad.com"]', 9, 'action', /typepad\.com\/.*comment|typepad\.com\/t\/comments/, 'form'),
  el('typepad', 'script[src*="typepad.com/.shared/js/comments"]', 7, 'src', /typepad\.com\/\.?shared.*comments?/, 'script'),
  el('waline', '#waline', 8, 'id', /^waline(-comments?)?$/),
  el('waline', 'script[src*="waline"]', 8, 'src', /waline[\w./@-]*\.js/, 'script'),
  el('twikoo', '#twikoo', 8, 'id', /^(twikoo|tcomment)$/),
  el('twikoo', 'script[src*="twikoo"]', 8, 'src', /twikoo[\w./@-]*\.js/, 'script'),
  el('staticman', 'form[action*="staticman"]', 9, 'action', /staticman|\/v[23]\/entry\/(github|gitlab)\//, 'form'),
  el('drupal', 'form.comment-form[data-drupal-selector]', 8, 'data-drupal-selector', /^comment-form|^edit-comment-body/),
  el('drupal', 'form#comment-form[action*="/comment/reply"]', 8, 'action', /\/comment\/reply\/|\/comment\/add\//, 'form'),
  el('drupal', 'a[href*="/comment/reply/"]', 6, 'href', /\/comment\/reply\/\d+/, 'a'),
  el('drupal', 'a[href*="destination=…comment-form"]', 6, 'href', /(user|login)[^"]{0,40}destination=[^"]{0,200}comment-form/, 'a'),
  el('viafoura', '.viafoura', 8, 'names', /(^|\s)viafoura(\s|$)|\bvf-(comments|conversations)\b/),
  el('viafoura', 'vf-conversations', 9, 'tag', /^vf-(conversations|comments)/),
  el('viafoura', '[id*=viafoura]', 5, 'names', /viafoura/),
  el('viafoura', 'script[src*="viafoura"]', 7, 'src', /viafoura\.(net|com|co)\//, 'script'),
  el('openweb', '[data-spotim-module=conversation]', 9, 'data-spotim-module', /conversation/),
  el('openweb', 'script[src*="spot.im/launcher"]', 8, 'src', /(launcher|recirculation)\.spot\.im|spot\.im\/launcher|spot\.im\/spot\//, 'script'),
  el('openweb', '[data-spot-im-module-default-area]', 7, 'data-spot-im-module-default-area', /./),
  el('openweb', '.spot-im-frame-inpage', 7, 'class', /\bspot-?im-/),
  el('coral', '#coral_thread', 9, 'id', /^coral[_-]?(thread|talk-stream|talk|embed|container)|^coralTalkStream$/),
  el('coral', 'script[src*="coral.coralproject.net"]', 9, 'src', /coral\.coralproject\.net|coralproject\.net\/assets|talk\.[\w.-]+\/static\/embed\.js|coral\.[\w.-]+\/assets\/js\/embed\.js/, 'script'),
  el('livefyre', '#livefyre-comments', 9, 'names', /\blivefyre(-comments)?\b|\bfyre\b|\blf-comments?\b/),
  el('livefyre', 'script[src*="livefyre.com"]', 8, 'src', /livefyre\.com\//, 'script'),
  el('wordpress', 'form#commentform', 6, 'id', /^commentform$/, 'form'),
  el('wordpress', 'form[action*="wp-comments-post.php"]', 6, 'action', /wp-comments-post\.php/, 'form'),
  el('webmention', 'link[rel~=webmention]', 2, 'rel', /(^|\s)webmention(\s|$)/),
  el('generic', 'textarea[name*=comment]', 3, 'name', /comment|kommentar/i, 'textarea'),
  el('generic', 'textarea[id*=comment]', 3, 'id', /comment|kommentar/i, 'textarea'),
];

export const scriptMarkers: readonly ScriptMarker[] = [
  code('disqus', 'script: .disqus.com/embed.js', 8, /\.disqus\.com\/embed\.js|disqus\.com\/forums\/[^"']{1,80}\/embed\.js/),
  code('disqus', 'script: disqus_shortname', 5, /\bdisqus_shortname\b|\bdisqusShortname\b|embedVars\s*=\s*\{[^}]{0,400}disqus/),
  code('disqus', 'script: .disqus.com/blogger_item.js', 8, /\.disqus\.com\/blogger_/),
  code('generic', 'script: writes a textarea[name=comment]', 2, /<textarea[^>]{0,200}name=\\?["']comment/),
  code('giscus', 'script: giscus.app/client.js', 9, /giscus\.app\/client\.js/),
  code('utterances', 'script: utteranc.es/client.js', 9, /utteranc\.es\/client\.js/),
  code('gitalk', 'script: new Gitalk', 8, /new Gitalk\s*\(/),
  code('isso', 'script: data-isso', 8, /data-isso/),
  code('remark42', 'script: remark_config', 9, /\bremark_config\b/),
  code('intensedebate', 'script: idcomments_acct', 9, /\bidcomments_acct\b/),
  code('discourse', 'script: DiscourseEmbed', 9, /\bDiscourseEmbed\b/),
  code('waline', 'script: Waline.init', 8, /Waline\.init\s*\(/),
  code('twikoo', 'script: twikoo.init', 8, /twikoo\.init\s*\(/),
  code('commento', 'script: commento.js', 8, /\/js\/commento\.js/),
  code('hyvor', 'script: HYVOR_TALK_WEBSITE', 8, /\bHYVOR_TALK_WEBSITE\b/),
  code('coral', 'script: Coral.createStreamEmbed', 9, /Coral(\.Talk)?\.(createStreamEmbed|render)\s*\(/),
  code('openweb', 'script: spot.im/launcher', 7, /launcher\.spot\.im\/spot|spotim_/),
  code('viafoura', 'script: viafoura', 6, /cdn\.viafoura\.net/),
  code('livefyre', 'script: fyre.conv.load', 8, /fyre\.conv\.load|Livefyre\.require/),
  code('squarespace', 'script: squarespace commentsEnabled', 6, /"commentsEnabled"\s*:\s*true[^}]{0,4000}squarespace|Static\.SQUARESPACE_CONTEXT[^\n]{0,20000}"commentsEnabled":true/i),
  code('cusdis', 'script: cusdis', 7, /CUSDIS_LOCALE|cusdis\.es\.js/),
];
