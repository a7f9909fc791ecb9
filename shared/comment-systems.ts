/** The comment systems that are told apart, one list for code, API and screens (agents.md). */
export const commentSystemIds = [
  'wordpress', 'jetpack', 'wpdiscuz', 'disqus', 'blogger', 'ghost', 'substack', 'medium', 'giscus', 'utterances', 'gitalk',
  'commento', 'comentario', 'hyvor', 'isso', 'remark42', 'cusdis', 'intensedebate', 'facebook', 'discourse', 'squarespace', 'wix',
  'typepad', 'waline', 'twikoo', 'staticman', 'drupal', 'viafoura', 'openweb', 'coral', 'livefyre', 'webmention', 'generic', 'none', 'unknown',
] as const;
export type CommentSystemId = (typeof commentSystemIds)[number];
