/** What G11 keeps the product away from. `strong` speaks of people by itself; `weak` adds up. Words of the trade that sound alike are taken out before. */
export interface SensitiveTopic {
  topic: 'grief or death' | 'illness' | 'accident or disaster' | 'crime or violence' | 'war' | 'children';
  strong: RegExp;
  weak: RegExp;
}

const person = String.raw`(?:man|woman|boy|girl|child|children|people|person|victims?|father|mother|dad|mum|mom|son|daughter|brother|sister|wife|husband|friend|grandfather|grandmother|uncle|aunt|driver|passengers?|residents?|officers?|soldiers?|patients?|teenagers?|pedestrian|worker|civilians?|baby|babies|colleague)`;

/** Figures of speech and terms of a trade: taken out before anything is looked for. */
export const harmlessUses: RegExp =
  /\b(?:kill(?:s|ed|ing)?\s+(?:-\d+\s+)?(?:a|the|an|that|any|all|my|your|its|it|off|two|some|time)?\s*(?:\w+\s+)?(?:process(?:es)?|threads?|tasks?|jobs?|servers?|sessions?|switch|command|connections?|app|bugs?|birds?|feature|project|idea|productivity|time|performance|branch|pod|container|instance)|killer\s+(?:feature|app|apps|features|combo)|dead\s+(?:code|links?|locks?|letter|ends?|simple|easy|horse|weight|on|reckoning|man'?s\s+switch|space|air|wrong)|deadlocks?|deadlines?|child(?:ren)?\s+(?:process(?:es)?|nodes?|class(?:es)?|elements?|components?|themes?|threads?|pages?|controls?|views?|actions?|windows?|tables?|rows?|records?|objects?|items?|controllers?|selectors?|scopes?|routes?|requests?)|(?:parent|first|last|nth)[\s-]child|children\s+of\s+(?:the\s+)?(?:node|element|control|component)|parent[\s/]+child(?:ren)?|orphan(?:ed)?\s+(?:process(?:es)?|rows?|records?|files?|branch(?:es)?|commits?)|fatal\s+(?:errors?|exceptions?|flaw|mistake)|crash(?:es|ed|ing)?\s+(?:report(?:s|ing)?|dump(?:s)?|course|log(?:s)?|loop)|(?:app|program|server|browser|process|site|system|computer|machine|disk|drive|windows|application|database|service)s?\s+(?:has\s+|have\s+)?(?:crash(?:ed|es|ing)?|die[sd]?|dying|is\s+dead)|disaster\s+recovery|recipe\s+for\s+disaster|death\s+(?:march|by|knell|star|match|spiral|to\s+\w+)|(?:holy|flame|browser|edit|format|bidding|turf|price|star|console|culture)\s+wars?|war\s+(?:room|stories|story|chest)|(?:computer|anti)[\s-]*virus(?:es)?|virus\s+(?:scan(?:ner)?|check(?:er)?)|(?:sql|script|code|dependency|constructor|html)\s+injection|(?:dictionary|brute[\s-]force|phishing|xss|dos|ddos|replay|csrf|injection|spam|timing|cyber)\s+attacks?|attack\s+(?:vectors?|surface)|under\s+attack|heart\s+attack\s+when|cancer\s+of\s+the\s+codebase|terminal\s+(?:window|emulator|session|server|services?)|burial\s+ground|buried\s+in|die\s+hard|(?:or|then)\s+die|to\s+die\s+for|dying\s+(?:to|for)|born\s+to\s+die|murder\s+your\s+darlings|shoot(?:ing)?\s+(?:yourself|myself|themselves|oneself|ourselves)\s+in\s+the\s+foot|troubleshoot\w*|shooting\s+(?:from\s+the\s+hip|the\s+breeze|stars?)|(?:screen|photo|video)\s*shoot(?:ing|s)?|executions?\s+(?:plan|time|context|order|policy)|hostage\s+to|guilty\s+(?:pleasure|of)|(?:bug|memory)\s+victims?|fire\s+(?:drill|fighting|fox)|firing\s+(?:events?|an?\s+event)|brute\s+force|assault\s+on\s+the\s+senses|sentence\s+structure|suspects?\s+(?:that|it|the\s+problem)|i\s+suspect|to\s+be\s+charged\s+(?:for|per|a\s+fee|extra)|charged\s+(?:per|monthly|a\s+fee|for)|arrested\s+development|spell\s+of|bomb\s+the\s+stack|logic\s+bombs?|fork\s+bombs?|zip\s+bombs?|google\s+bombs?|postmortems?|post-mortems?|(?:grammar|validation|soup|spelling|style|code|formatting|process)[\s-]nazis?|be an? nazi|patient\s+(?:enough|with|about|and)|(?:be|been|was|am|is|very|more|so)\s+patient|silicon\s+crime|crime\s+against\s+(?:code|design|usability))\b/giu;

export const sensitiveTopics: readonly SensitiveTopic[] = [
  {
    topic: 'grief or death',
    strong: new RegExp(String.raw`\b(?:passed away|passes away|rest in peace|in memoriam|obituar(?:y|ies)|funerals?|condolences|bereave\w*|eulog(?:y|ies)|memorial (?:service|fund)|in loving memory|(?:is|are|was|were) mourn\w*|mourn(?:s|ing|ed) (?:the|his|her|their|our)|lost (?:his|her|their) (?:battle|life|lives)|(?:my|his|her|our|their|late) (?:late )?${person}(?:'s)? (?:has |had )?(?:died|death|passing)|death of (?:my|his|her|a|our|their) ${person}|committed suicide|suicid(?:e|al)|stillb\w+|miscarriage|hospice|widow(?:er|ed)?|cause of death|${person} (?:has |have |had )?died|died (?:at|from|of|in|on|after|last|this|yesterday|unexpectedly|suddenly|peacefully|tragically)|deceased)\b`, 'giu'),
    weak: /\b(?:grief|grieving|mourning|died|death|dead|dying|tragic(?:ally)?|tragedy|heartbroken|cemetery|buried|coffin|goodbye|legacy)\b/giu,
  },
  {
    topic: 'illness',
    strong: /\b(?:(?:breast|lung|prostate|brain|colon|skin|stage \w+|terminal|have|has|had|with|of|against|battling) cancer|chemotherapy|tumou?rs?|leuk[a]?emia|diagnosed with|terminally ill|rare (?:illness|disease)|dementia|alzheimer'?s|eating disorder|clinical depression|(?:severe|suffer\w* from|struggl\w+ with|my|with) (?:depression|anxiety)|mental illness|self-harm|intensive care|hospitali[sz]ed|mortality rate|covid(?:-19)?|coronavirus|adverse (?:drug )?reactions?|overdos\w+|strokes? (?:victims?|patients?)|life[- ]threatening)\b/giu,
    weak: /\b(?:cancer|patients?|disease|illness|symptoms?|diagnos(?:is|ed)|surgery|hospitals?|therapy|medication|syndrome|treatment|clinical|infection|virus|pandemic|doctors?|chronic|sick|pain)\b/giu,
  },
  {
    topic: 'accident or disaster',
    strong: new RegExp(String.raw`\b(?:(?:car|road|plane|train|bus|traffic|fatal|motorcycle|helicopter|vehicle) (?:crash|accident|collision)(?:es|s)?|crash victims?|death toll|casualties|earthquakes?|tsunamis?|hurricanes?|wildfires?|house fire|flood(?:s|ing) (?:victims|killed|in|across)|evacuat(?:ed|ion)|survivors?|${person} (?:were |was |are |is )?(?:injured|hurt|missing|trapped|drowned)|state of emergency|oil spill)\b`, 'giu'),
    weak: /\b(?:accident|disaster|injur(?:y|ies|ed)|emergency|rescue(?:d|rs)?|tragedy|fatal(?:ities|ly)?|victims?|explosion|collapse[ds]?|wreck(?:age)?)\b/giu,
  },
  {
    topic: 'crime or violence',
    strong: new RegExp(String.raw`\b(?:murder(?:ed|s|er)?|homicide|manslaughter|rape[ds]?|sexual(?:ly)? (?:assault\w*|abuse\w*|harass\w*)|domestic violence|kidnap\w*|(?:was|were|been|are) (?:arrested|convicted|indicted|charged with|sentenced)|police (?:said|blotters?|officers?|report(?:ed)?|chief|department)|pleaded guilty|mass shooting|(?:gun|shot)man|gunmen|shot (?:and killed|dead)|stabb(?:ed|ing)|robb(?:ed|ery|eries)|burglar\w*|human trafficking|brothels?|cocaine|heroin|prison(?:ers?|s| sentence| official| officer)?|jail(?:ed)?|terroris[mt]s?|hate crimes?|child abuse|genocide|stolen|theft)\b`, 'giu'),
    weak: /\b(?:arrest(?:ed|s)?|suspects?|crim(?:e|es|inal|inals)|victims?|police|court|assault|violence|violent|guilty|sheriff|detectives?|inmates?|custody|abuse[ds]?|weapons?|firearms?|drugs)\b/giu,
  },
  {
    topic: 'war',
    strong: /\b(?:air ?strikes?|war crimes?|ceasefire|bombardment|bombings?|hostages?|refugees|invasion of|civilian (?:deaths|casualties)|troops|militants?|gaza|occupied territor\w+|concentration camps?|holocaust|nazis?)\b/giu,
    weak: /\b(?:war|military|soldiers?|army|wounded|bombs?|missiles?|displaced|siege|combat|hospitals?)\b/giu,
  },
  {
    topic: 'children',
    strong: /\b(?:bab(?:y|ies)(?:'s)?|newborns?|toddlers?|infants?|preschoolers?|breastfeed\w*|postpartum|pregnan(?:t|cy)|kindergart\w+|p[a]?ediatric\w*|underage|schoolchildren|for kids|our kids|nursery|diapers?)\b/giu,
    weak: /\b(?:kids?|child|children|teen(?:s|agers?)?|daughter|son|little (?:ones?|boy|girl)|classroom|parent(?:s|ing)?|mom|mum|dad)\b/giu,
  },
];
