/** Pairs of the same words, written out and contracted, as they are said of oneself and of things. */
export const contractionPairs: readonly (readonly [whole: string, short: string])[] = [
  ['I am', "I'm"], ['I have', "I've"], ['I would', "I'd"], ['I will', "I'll"], ['we are', "we're"], ['we have', "we've"], ['we would', "we'd"], ['we will', "we'll"], ['you are', "you're"], ['they are', "they're"],
  ['it is', "it's"], ['that is', "that's"], ['there is', "there's"], ['what is', "what's"], ['do not', "don't"], ['does not', "doesn't"], ['did not', "didn't"], ['is not', "isn't"], ['are not', "aren't"], ['was not', "wasn't"],
  ['were not', "weren't"], ['have not', "haven't"], ['has not', "hasn't"], ['had not', "hadn't"], ['would not', "wouldn't"], ['could not', "couldn't"], ['should not', "shouldn't"], ['can not', "can't"], ['cannot', "can't"], ['will not', "won't"],
];

/** Words that take certainty off a claim. */
export const hedges: readonly string[] = ['i think', 'i guess', 'i suspect', 'i believe', 'i suppose', 'perhaps', 'maybe', 'probably', 'possibly', 'somewhat', 'a bit', 'sort of', 'kind of', 'seems to', 'seem to', 'might'];

/** Words of grammar: that one is struck or put in says nothing of a style. */
export const functionWords: ReadonlySet<string> = new Set(`a about after all also am an and any are as at be because been before being between both but by can could did do does down each few for from had has have he her here him his how i if in into is it
its just me more most my no not now of off on once one only or other our out over own same she should so some such than that the their them then there these they this those through to too under until up us very was we were what when where which while
who why will with would you your`.split(/\s+/u));
