/** Sentences of a page that no reader would quote: they serve the page, not the argument. */
const patterns: readonly RegExp[] = [
  /\b(?:subscribe|newsletter|sign up (?:for|to|now)|opt[- ]in|mailing list|rss feed)\b.*/iu,
  /\b(?:read|find out|learn|see|view|show) (?:more|the rest|the full|full)\b(?: (?:about|here|of|on|at)\b.*)?[\s.…»>→!]*$/iu,
  /^(?:read (?:more|on|next)|continue reading|related(?: posts?| articles?)?|see also|also read|you (?:may|might) also (?:like|be interested)|more from|previously|next|share(?: this| on)?|tweet|pin it|print|advertisement|sponsored|loading|tags?|categor(?:y|ies)|filed under|topics?|labels?|posted|published|updated?|last (?:updated|modified)|source|credits?|photo|image|picture|illustration|caption|video|listen|watch|copyright|disclaimer|via)\s*[:|–—-]/iu,
  /^(?:by|von|par|por) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}\b[^.!?]{0,60}$/u,
  /^(?:posted|published|written|updated|last updated|photo(?:graph)?s?|image|video|illustration)(?: (?:by|on|at|courtesy|credit|via))\b/iu,
  /\b(?:photo|image|picture|video) (?:by|credit|courtesy|via|source)\b|\((?:photo|image|ap|reuters|getty)[^)]*\)|\bgetty images\b/iu,
  /©|\ball rights reserved\b|\bcookie(?:s)? (?:policy|settings|consent)|\bprivacy policy\b|\bterms (?:of (?:use|service)|and conditions)\b|\baffiliate (?:links?|commission)\b|\bearn a (?:small )?commission\b/iu,
  /\b(?:leave|post|write|add) (?:a|your|me a) (?:comment|reply)\b|\bcomments? (?:below|section|are closed)\b|\bin the comments\b|\blet me know in\b/iu,
  /\b(?:follow|like|find|join) (?:me|us) (?:on|at|by)\b|\b(?:click|tap|download|grab it|get it|register|buy|order) (?:here|now|today|below|it here)\b|\bclick (?:on )?(?:the|this|to)\b/iu,
  /\b(?:stay tuned|thanks? (?:you )?for reading|thanks for (?:stopping|visiting|your)|hope you (?:enjoy|like|find)|see you (?:next|in|at)|until next time|happy (?:coding|new year|holidays|birthday))\b/iu,
  /\b(?:(?:in|of|for|with|to) (?:this|my (?:last|previous|next)|the (?:last|previous|next)|a (?:previous|future|later|follow[- ]?up|recent)) (?:blog )?(?:post|article|installment|part|entry|series|tutorial))\b/iu,
  /\b(?:shown|listed|pictured|seen|illustrated|described|mentioned|outlined|attached|embedded) (?:above|below|here|in the (?:figure|screenshot|image|table|video))\b|\b(?:the|this|following) (?:screenshot|screen shot|figure|snippet|code (?:snippet|sample|listing)|diagram|table|image|picture|photo|video|chart|link|links|download)\b|\b(?:above|below|following) (?:code|example|method|class|screen ?shots?|list|table)\b|\bhere(?:'s|’s| is| are) (?:the|a|an|some|my|what)\b/iu,
  /\b(?:add to (?:cart|basket)|in stock|out of stock|free shipping|sku|€\s?\d|buy now)\b/iu,
  /^(?:update|edit|correction|note|ps|p\.s\.|p\.p\.s\.|tl;dr|disclosure|warning|tip)\b\s*\d*\s*[:\]]/iu,
  /^(?:\W*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\w+ \d{1,2}, \d{4})\b[^.!?]{0,40}$/u,
  /https?:\/\/\S+\s*$/u,
];

/** Cut off by the page itself: its rest stands elsewhere. */
const teaser = /(?:\.{3}|…|\[…\]|\[\.{3}\])\s*["”’)]?$/u;

export const isBoilerplate = (sentence: string): boolean => patterns.some((pattern) => pattern.test(sentence));
export const isTeaser = (sentence: string): boolean => teaser.test(sentence);
