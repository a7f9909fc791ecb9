/** Set by hand for what blog spam has and the collection that the weights are learned from does not: a text that is nothing but stock praise ends above 80. */
export const praiseWeight = 5.5;
/** What has nothing to do with its post is spammier than the same words in place. */
export const mismatchWeight = 0.8;
