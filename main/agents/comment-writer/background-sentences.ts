/**
 * Sentences about anything at all, our own writing. What is as near to these as to a post is near to everything:
 * their mean likeness is taken off, so that a talking point with everyday words does not fit every post.
 */
export const backgroundSentences: readonly string[] = [
  'You can change the value in the settings file and run it again.',
  'We spent the weekend at the lake with some friends.',
  'The company announced a new version of its product this week.',
  'If you want to know more, read the page that I wrote last year.',
  'Add a second class that calls the method with the name you gave it.',
  'It took me a long time to find out what was going wrong.',
  'Most people do not notice the difference until it is too late.',
  'The meeting was moved to Thursday because nobody could come.',
  'I have been working on this for about three months now.',
  'Mix the flour with the butter and leave it to rest for an hour.',
  'There are several ways to solve this problem, and each has a cost.',
  'He told the story so well that everybody laughed.',
  'Prices went up by four percent while wages stayed the same.',
  'The page loads the list from the server and shows it in a table.',
  'Our customers ask for this feature more than for any other.',
  'She learned to play the piano when she was six.',
  'This example shows how to use the new option.',
  'The team lost the last game of the season by one point.',
  'A good manager listens first and decides later.',
  'The error goes away when you restart the machine.',
  'Writing down what you did each day helps you to remember it.',
  'The train was late again and the station was crowded.',
  'They wrote a tool that turns the text into a picture.',
  'Small things matter more than one would think.',
];
