/** What a seeded blog scene talks about. `thing` and `act` fit into every frame: "the {thing}", "before we {act}". */
export interface SeedTopic {
  campaign: string;
  topic: string;
  keywords: readonly string[];
  things: readonly string[];
  acts: readonly string[];
  measures: readonly string[];
  points: readonly string[];
}

export const topics: readonly SeedTopic[] = [
  {
    campaign: 'Keeping customers of a small SaaS', topic: 'Customer retention for small software companies', keywords: ['onboarding', 'churn', 'retention', 'customer support'],
    things: ['onboarding checklist', 'first support reply', 'cancel button', 'welcome call', 'renewal mail', 'import screen', 'trial period', 'exit survey', 'help centre', 'status page'],
    acts: ['shorten the set-up', 'answer the first ticket', 'call former customers', 'delete old macros', 'rewrite the welcome mail', 'count reopened tickets'],
    measures: ['monthly churn', 'the share of finished set-ups', 'second-week logins', 'reopened tickets', 'renewals', 'replies to the survey'],
    points: ['Our checklist has three items, because each further item halved the share of people who finished it.', 'We read the error log before the first answer, which saves one round of questions in most tickets.', 'Our exit survey has one open question, and we read each answer aloud on Mondays.'],
  },
  {
    campaign: 'Pricing pages that people understand', topic: 'Pricing and packaging of software', keywords: ['pricing', 'packaging', 'discounts', 'invoices'],
    things: ['pricing page', 'annual plan', 'usage limit', 'discount code', 'free tier', 'invoice', 'price increase', 'comparison table', 'largest plan', 'footnote'],
    acts: ['raise the price', 'hide a plan', 'round the numbers', 'test the annual price', 'explain the limit', 'drop the free tier'],
    measures: ['upgrades', 'the share of annual plans', 'trials a week', 'questions about the bill', 'refunds', 'revenue an account'],
    points: ['We hid the price of the largest plan for a year and lost the customers who never called.', 'A discount in the first year taught our customers to ask for a discount every autumn.', 'Writing a usage limit as a number of documents only works if the interface counts documents the same way.'],
  },
  {
    campaign: 'Slow roasting: a café talks to home brewers', topic: 'Coffee at home', keywords: ['coffee', 'espresso', 'roasting', 'grinders'],
    things: ['burr grinder', 'light roast', 'water recipe', 'paper filter', 'gooseneck kettle', 'moka pot', 'bloom', 'espresso basket', 'scale', 'blend'],
    acts: ['change the grind', 'rest the beans', 'descale the boiler', 'weigh every dose', 'lower the temperature', 'buy another filter'],
    measures: ['extraction', 'the time of a shot', 'waste at the counter', 'cups a day', 'returned bags', 'the price of a cup'],
    points: ['We rest a light roast for twelve days, and guests send back half as many cups.', 'Our tap water is soft, so we add minerals instead of taking them out.', 'We weigh every dose, also on Saturdays, and throw away less than a kilo a month.'],
  },
  {
    campaign: 'Gardens without a watering can', topic: 'Gardening in dry summers', keywords: ['garden', 'soil', 'drought', 'perennials'],
    things: ['gravel bed', 'rain barrel', 'mulch', 'clay soil', 'perennial border', 'drip line', 'meadow', 'compost heap', 'hedge', 'seed mix'],
    acts: ['water at night', 'cut the meadow', 'move the compost', 'plant in autumn', 'mulch the border', 'collect the rain'],
    measures: ['litres a week', 'losses after the summer', 'flowering weeks', 'hours of weeding', 'soil moisture', 'germination'],
    points: ['We plant in October, because what stands through one winter needs no watering in its first summer.', 'Five centimetres of gravel kept our clay soil moist three weeks longer than bark did.', 'We cut half of the meadow in June and leave the other half for the seeds.'],
  },
  {
    campaign: 'Commuting by bicycle, all year', topic: 'Cycling to work', keywords: ['cycling', 'commuting', 'bike lanes', 'cargo bikes'],
    things: ['cargo bike', 'hub dynamo', 'winter tyre', 'belt drive', 'bike lane', 'rain cape', 'office shower', 'lock', 'pannier', 'dynamo light'],
    acts: ['swap the tyres', 'take the longer way', 'count the riders', 'oil the chain', 'park at the station', 'leave the car'],
    measures: ['minutes door to door', 'flat tyres a year', 'rainy days', 'stolen bikes', 'kilometres a week', 'the cost a month'],
    points: ['I ride with studded tyres from November to March and fell once in six winters.', 'Our office put ten hooks into a cellar, and a third of the team stopped driving.', 'A belt drive cost me one more hour in the workshop and no minute since.'],
  },
  {
    campaign: 'Remote teams that write', topic: 'Remote work and writing', keywords: ['remote work', 'meetings', 'documentation', 'hiring'],
    things: ['status meeting', 'decision log', 'team handbook', 'written update', 'time zone gap', 'onboarding buddy', 'meeting-free day', 'shared calendar', 'job post', 'retrospective'],
    acts: ['cancel the meeting', 'write the decision down', 'hire in another time zone', 'answer a day later', 'record the demo', 'close the chat'],
    measures: ['hours in meetings', 'days until an answer', 'unread pages', 'people who left', 'interrupted mornings', 'decisions a month'],
    points: ['We keep a decision log with one paragraph a decision, and new people read it in their first week.', 'Our updates are written on Thursdays, so that nobody waits for a meeting on Friday.', 'We stopped recording meetings, since nobody had opened a recording in four months.'],
  },
  {
    campaign: 'Fast pages for small shops', topic: 'Web performance for small shops', keywords: ['web performance', 'images', 'checkout', 'fonts'],
    things: ['product image', 'checkout form', 'web font', 'cookie banner', 'search box', 'tracking script', 'category page', 'cache header', 'image carousel', 'basket'],
    acts: ['remove a script', 'resize the images', 'shorten the form', 'host the fonts', 'drop the carousel', 'measure on a slow phone'],
    measures: ['abandoned baskets', 'seconds until the first picture', 'orders from phones', 'bytes a page', 'support mails', 'returns'],
    points: ['We removed our carousel and sold the same from one picture, which loads in a third of the time.', 'Our checkout asks for the postcode first, and one field in three is filled in by itself.', 'We measure on a four-year-old phone, because half of our orders come from such phones.'],
  },
  {
    campaign: 'Bookkeeping without fear', topic: 'Bookkeeping for freelancers', keywords: ['bookkeeping', 'freelancing', 'taxes', 'late payments'],
    things: ['late invoice', 'tax reserve', 'receipt box', 'payment reminder', 'flat rate', 'quarterly report', 'business account', 'retainer', 'hourly rate', 'deposit'],
    acts: ['send the reminder', 'sort the receipts', 'ask for a deposit', 'close the quarter', 'raise the rate', 'split the account'],
    measures: ['days until payment', 'unpaid invoices', 'hours of paperwork', 'the tax bill', 'billable hours', 'months of runway'],
    points: ['I ask for a third up front, and my invoices are paid eleven days earlier than before.', 'I move thirty percent of every payment to another account on the day it comes in.', 'My reminder is one sentence long and goes out on the third day, always in the morning.'],
  },
];

export const titles: readonly string[] = [
  'What {n} months with a {thing} taught us', 'Before you {act}, read this', 'The {thing}, measured {n} ways', 'We stopped counting {measure}', 'Why our {thing} is boring on purpose', 'How to {act} without regret',
  'An honest look at the {thing}', '{n} mistakes we made with the {thing}', 'Nobody asked for a better {thing}', 'A small {thing}, and what it changed', 'When to {act}, and when to wait', 'The year {measure} stood still',
  'Notes on a {thing} that nobody wanted', 'Is the {thing} worth its price?', 'From {measure} to something that matters', 'Our {thing} failed. Here are the numbers',
];

/** Titles that no column is wide enough for. */
export const longTitles: readonly string[] = [
  'What the Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz teaches about naming a {thing}', 'Kraftfahrzeughaftpflichtversicherung, Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung and our {thing}',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen: {n} months of {measure}', 'Our Arbeiterunfallversicherungsgesetz moment with the {thing}',
  'The {thing} and the Betäubungsmittelverschreibungsverordnung: notes from a German team', 'Sozialversicherungsfachangestelltenauszubildender explains how to {act}',
];

export const openings: readonly string[] = [
  'Last {month} we looked hard at {measure}, and the picture was not pretty.', 'This is a note about the {thing} and about {n} weeks that did not go as planned.', 'For years I believed that the {thing} decides everything.',
  'A reader asked how we came to {act}.', 'It began with a spreadsheet of {measure} that nobody trusted.', '{who} and I spent a week with old records of {measure}.', 'I did not want to write about the {thing} again.',
];

export const sentences: readonly string[] = [
  '{who} kept a diary of {measure} for {n} weeks, and the {thing} came up on every second page.', 'After {month} {measure} fell by {n} percent, although we had only touched the {thing}.', 'We learned to {act} before anybody complains about the {thing}.',
  'Most people noticed the {thing} only after {n} days.', 'The {thing} cost us {n} hours, and {measure} did not move at all.', 'We had planned to {act} in {month} and did it {n} weeks later.', 'Of {m} people whom we asked, {n} had never seen the {thing}.',
  '{who} warned us that a {thing} is never finished, and was right.', 'A {thing} that works on the first day hides what happens on day {n}.', 'What surprised {who} was {measure}, not the {thing} itself.', 'We decided to {act} first and to look at {measure} afterwards.',
  'Looking back, {measure} told us more than {n} interviews.', 'The second {thing} was cheaper than the first, because we knew what to leave out.', 'In {month} we wrote down {measure} by hand, one row for each of {m} cases.', 'Nobody in the team of {who} wanted to {act}, and {n} weeks later nobody wanted to go back.',
  'There is a limit: above {n} percent the {thing} starts to annoy people.', 'We kept {n} of {m} old notes about the {thing}, and threw the rest away.', 'To {act} takes {n} minutes; to explain it took us a whole {month}.', 'If {measure} grows by more than {n} percent a month, something else is wrong.',
  'The {thing} was blamed for {measure}, but {who} found another reason.', 'We tried it with {m} people in {month}, and {n} of them stayed with the {thing}.', 'It is easy to {act} once; it is hard to do it {n} times in a row.', 'My rule since then: no change to the {thing} without {measure} beside it.',
  'A reader from {month} wrote that her {thing} lasted {n} years.', '{measure} and the {thing} have less to do with each other than {who} had thought.', 'We showed {measure} on a screen in the kitchen, and after {n} days nobody looked any more.',
];

export const questions: readonly string[] = [
  'How do you {act} when {measure} stands still?', 'Is the {thing} worth {n} more hours a month?', 'Who else has measured {measure} for longer than {n} weeks?', 'What would have to happen before you {act} again?', 'Does the {thing} matter at all below {n} percent?',
];

export const closings: readonly string[] = [
  'I would like to hear how other teams handle the {thing}.', 'We will report again when {month} is over.', 'None of this was obvious to us at the start.', 'The next post looks at {measure}.', 'That is where the {thing} stands today.',
];

/** How a draft takes the post up: {quote} is cut from its text, {point} is the person's own. */
export const draftFrames: readonly { type: 'engaging' | 'question' | 'insight' | 'experience' | 'technical'; shape: string; line: string }[] = [
  { type: 'engaging', shape: 'extend/run-into', line: '{point} Did you run into something like it before you wrote “{quote}”?' },
  { type: 'experience', shape: 'answer/you-ask', line: 'You write “{quote}”. {point} With us it took {n} weeks until anybody noticed.' },
  { type: 'insight', shape: 'extend/one-detail', line: 'One detail stays with me: “{quote}”. {point}' },
  { type: 'question', shape: 'number/seen-since', line: 'About “{quote}”: have you looked at it again since {month}? {point}' },
  { type: 'technical', shape: 'answer/answer-enough', line: '“{quote}” is close to what we see. {point} The step that helped most came {n} days later.' },
  { type: 'insight', shape: 'contrast/other-way', line: 'We went the other way. {point} So “{quote}” made me look at our own {month} again.' },
];

export const readerNotes: readonly string[] = [
  'We saw the same with our {thing}, though it took {n} months.', 'Thank you for the numbers. Ours are worse.', 'I disagree about the {thing}: {measure} fell here without it.', 'How did you {act} with so few people?', 'Number {n} made me laugh.', 'I have sent this to {who}.',
];

export const firstNames: readonly string[] = ['Ana', 'Björn', 'Chidi', 'Dilan', 'Eva', 'Femke', 'Giulia', 'Hamza', 'Ines', 'Jonas', 'Katarzyna', 'Lars', 'Mei', 'Noor', 'Olu', 'Pauline', 'Rosa', 'Søren', 'Tomás', 'Zoë'];
export const lastNames: readonly string[] = ['Abara', 'Bergström', 'Costa', 'Dubois', 'Eriksen', 'Fuchs', 'García', 'Haddad', 'Ivanova', 'Jansen', 'Kowalski', 'Lindqvist', 'Müller-Lüdenscheidt', 'Nakamura', 'Okafor', 'Petrov', 'Rossi', 'Šimek', 'Tanaka', 'Weiß'];
export const months: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export const siteWords: readonly string[] = ['north', 'slow', 'paper', 'harbour', 'quiet', 'second', 'copper', 'field', 'ninth', 'plain', 'river', 'open', 'little', 'amber', 'late', 'common'];
export const siteEnds: readonly string[] = ['notes', 'desk', 'letters', 'works', 'journal', 'yard', 'diary', 'post', 'craft', 'lane', 'room', 'press'];
