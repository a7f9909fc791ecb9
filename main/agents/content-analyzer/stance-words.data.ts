// Words by which an author takes a side. Chosen to be right rather than many: what they miss is told as unclear.

const hedges = /\b(?:might|maybe|perhaps|probably|possibly|seems?|likely|arguably|presumably|could be|may be|I (?:suspect|guess|think|believe)|not sure|depends|in my (?:opinion|experience)|IMHO|IMO|sort of|kind of|to some (?:degree|extent))\b/iu;

/** The word by which a sentence leaves room, as it stands there; null where it leaves none. */
export const hedgeIn = (sentence: string): string | null => hedges.exec(sentence)?.[0] ?? null;

/** Said of a thing, in the positive. Lower-case lemmas or forms. */
export const praise: ReadonlySet<string> = new Set(
  ('good great better best excellent useful helpful powerful elegant beautiful simple simpler easy easier easiest fast faster cleaner reliable robust solid effective efficient productive valuable worthwhile worth ' +
  'favorite favourite nice nicer awesome amazing fantastic wonderful brilliant fun impressive benefit benefits advantage advantages improve improves improved ' +
  'successful healthy mature safe safer important essential crucial flexible pleasant recommended thrive delight handy').split(' '),
);

/** Said of a thing, in the negative. */
export const criticism: ReadonlySet<string> = new Set(
  ('bad worse worst terrible awful horrible poor ugly painful pain annoying frustrating frustrated confusing confused broken brittle fragile slow slower hard harder difficult complicated cumbersome tedious messy mess ' +
  'suck sucks stupid silly wrong mistake problem problems trouble failure useless pointless waste wasted expensive costly dangerous risky risk insecure vulnerable harmful evil lack lacks lacking ' +
  'overrated unnecessary misleading buggy disappointing disappointment nightmare hassle bloated limitation limitations drawback drawbacks downside disadvantage obstacle abuse hell burden').split(' '),
);

/** What the author feels about it, said of oneself. */
export const likes: ReadonlySet<string> = new Set('love like enjoy admire appreciate prefer'.split(' '));
export const dislikes: ReadonlySet<string> = new Set('hate dislike despise loathe'.split(' '));

/** Turn what follows around. */
export const reversers: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'hardly', 'nothing', 'without', 'neither', 'nor', 'less', 'least', 'rarely', 'cannot', 'avoid', 'avoids', 'prevent', 'prevents', 'reduce', 'reduces', 'fewer']);

export const recommends = /\b(?:(?:you|we|one|everyone|developers?|teams?|people|they) (?:really |always |also |probably |all |definitely )?(?:should|must|ought to)(?! not|n['’]t)|I(?:['’]d| would)? (?:\p{L}+ )?(?:recommend|suggest|advise|encourage|urge)|I (?:highly|strongly) (?:recommend|suggest|advise)|highly recommended|(?:is|are) (?:well )?worth|make sure (?:to|you)|be sure to|give it a (?:try|shot|whirl)|a good (?:idea|practice|habit)|best practice|consider (?:using|adding|writing))\b/iu;
export const warns = /\b(?:(?:you|we|one|everyone|developers?|teams?|people|they) (?:really |always |also |probably )?(?:should(?:n['’]t| not| never)|must(?:n['’]t| not| never))|(?:^|[,;:] |should |must |please |best to |better to )avoid|beware|watch out|be (?:very )?careful|be wary|(?:^|[,;:(] |please |just )do(?:n['’]t| not) (?:ever |just |blindly )?(?:use|rely|do|try|trust|assume|put|write|expect)|(?:^|[,;:] |should )never (?:use|rely|trust|do|put|store|assume|write)|a bad (?:idea|practice|habit)|stay away|steer clear|stop using|I (?:would|['’]d) (?:not|never))\b/iu;
