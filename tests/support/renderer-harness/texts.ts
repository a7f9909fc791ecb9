/** Posts of our own writing, for the eye. */
export const postText = `Everyone who sells software by subscription has a story about the month the numbers went the wrong way. Ours was March of last year, when seventeen teams left in eleven days and nobody in the room could say why.

We did what people do. We looked at the onboarding e-mails, because e-mails are easy to change. We rewrote the welcome message four times, moved the second one from day three to day one, and put a photo of our founder into the third.

Nothing moved. The people who were going to leave left, politely, with a click on a button that we had placed there ourselves.

What the tickets said

When we looked at churn in Q2, the first support reply mattered more than onboarding e-mails. Teams that got an answer within the first two hours of their first question stayed almost twice as often as those that waited until the next morning.

It was not even the quality of the answer. We had three people rate two hundred first replies without knowing who had stayed, and the ratings did not predict a thing. Being answered did.

The uncomfortable part is that we had known this. Our support lead had said so in two meetings, and both times we nodded and went back to the e-mail editor, because an e-mail is a thing you can finish by Friday.

What we changed

We moved one engineer a week into support, by rotation, with a single rule: the first question of a new team comes before anything else. We stopped counting resolved tickets and started counting first questions answered before lunch.

Does this hold for teams with more than fifty people? Honestly, we do not know. We have nine of those, and nine is not a number you can learn much from. If you run a larger product, I would love to hear what your first week looks like.

Three months later the curve had bent. It was the cheapest thing we tried all year, and the only one that worked.`;

export const titles = [
  'How we cut churn with one e-mail, and why it was not the e-mail', 'Pricing pages nobody reads', 'Cold start: the first ten customers', 'The changelog as a conversation', 'What a cancelled account still tells you',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung: a German word and what it teaches about labels in software interfaces', 'Support rotations for engineers', 'When not to onboard', 'A quiet quarter', 'Usage limits people understand', 'We deleted our roadmap', 'Two years of first replies',
];

export const draftText = 'Your finding that "the first support reply mattered more than onboarding e-mails" matches what we saw from the other side. We measured first replies for a year: customers who wrote to us at night cared less about speed than about getting an answer from the same person twice. Did your rotation keep one engineer with a team for the whole week, or only for the first question?';
