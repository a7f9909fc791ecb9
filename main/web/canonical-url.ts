// One form for an address, so that the same post found twice is one post.

const trackingNames = new Set((
  'fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi hsctatracking __hstc __hssc '
  + '__hsfp vero_id vero_conv wickedid oly_anon_id oly_enc_id rb_clickid s_cid ncid cmpid ref_src ref_url cmp_id sr_share trk trkinfo __twitter_impression '
  + 'replytocom share nb unapproved moderation-hash amp outputtype guccounter guce_referrer guce_referrer_sig spm _branch_match_id sourceid'
).split(' '));
const trackingPrefixes = /^(utm_|pk_|piwik_|mtm_|matomo_|hsa_|at_custom|ga_)/;

const isTracking = (name: string, value: string): boolean => {
  const key = name.toLowerCase();
  // `amp`, `share` and `nb` are words that a site may use for its own pages; only their known values are dropped.
  if (key === 'amp') return /^(1|true|)$/i.test(value);
  if (key === 'outputtype') return /^amp$/i.test(value);
  if (key === 'share') return /^(twitter|x|facebook|linkedin|email|reddit|pinterest|telegram|tumblr|pocket|jetpack-whatsapp|mastodon|bluesky|print)$/i.test(value);
  if (key === 'nb') return value === '1';
  return trackingNames.has(key) || trackingPrefixes.test(key);
};

/** Percent-encoding in upper case, and none where no character needs it (RFC 3986, 6.2.2). */
const settleEscapes = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16));
    return /[A-Za-z0-9_~-]/.test(character) ? character : whole.toUpperCase();
  });

/** The page behind an AMP cache or viewer address; the address itself for any other. */
const outOfAmpCache = (url: URL): URL => {
  const path = /\.cdn\.ampproject\.org$/.test(url.hostname) ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : /^www\.google\.[a-z.]+$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname) : null;
  const inner = path ? `${path[1] ? 'https' : 'http'}://${path[2]}${url.search}` : '';
  return path && URL.canParse(inner) && new URL(inner).hostname.includes('.') ? new URL(inner) : url;
};

/** Also "/post/amp/amp" and "/post.amp.html/amp": what is left of one mark may be another. */
const withoutAmp = (pathname: string): string => {
  const bare = pathname.replace(/\/amp(\/?)$/i, '$1').replace(/\.amp(\.html)?$/i, '$1') || '/';
  return bare === pathname ? bare : withoutAmp(bare);
};

/**
 * An address that can be fetched and shown, without what does not name the page: fragment, tracking parameters, credentials, default port, AMP.
 * `www` and a slash at the end stay: a server may tell them apart. What is no http address comes back as it was.
 */
export const canonicalUrl = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const first = new URL(address);
  if (first.protocol !== 'http:' && first.protocol !== 'https:') return address;
  const url = outOfAmpCache(first);
  url.username = '';
  url.password = '';
  // `#!/page` names a page on sites of its time.
  if (!url.hash.startsWith('#!')) url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.pathname = withoutAmp(settleEscapes(url.pathname).replace(/\/{2,}/g, '/'));
  const kept = url.search.slice(1).split('&').filter((part) => {
    const [name = '', value = ''] = part.split('=');
    return part !== '' && !isTracking(name, value);
  });
  url.search = kept.length > 0 ? `?${settleEscapes(kept.join('&'))}` : '';
  return url.href;
};

/**
 * Equal for two addresses of the same page, and for nothing to be fetched: canonical form without scheme, slash at the end and index file,
 * parameters in order.
 */
export const urlKey = (address: string): string => {
  const canonical = canonicalUrl(address);
  if (!/^https?:\/\//i.test(canonical)) return canonical;
  const url = new URL(canonical);
  const path = url.pathname.replace(/\/(index|default)\.(html?|php|aspx?)$/i, '/').replace(/\/+$/, '');
  const parameters = url.search.slice(1).split('&').filter(Boolean).sort();
  return `${url.host}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${url.hash}`;
};
