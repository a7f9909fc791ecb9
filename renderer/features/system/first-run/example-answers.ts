import type { PersonaInput } from '@shared/contracts/persona';

interface Answers {
  persona: PersonaInput;
  topic: string;
  audience: string;
  keywords: string[];
  talkingPoints: string[];
}

/** The answers that belong to the example blog; a test holds that they are those of examples/campaign.json. */
export const exampleAnswers: Answers = {
  persona: { name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: 'https://lindqvist.example', about: 'Runs support and onboarding at a small software company' },
  topic: 'Customer retention for small software companies: support, onboarding, pricing pages, cancelling',
  audience: 'Founders and support leads of software companies with fewer than fifty people',
  keywords: ['customer support', 'onboarding', 'churn', 'retention', 'pricing page', 'cancellation', 'changelog'],
  talkingPoints: [
    'We measured first replies for a year: customers who wrote to us at night cared less about speed than about getting an answer from the same person twice.',
    "When we asked new customers what they wanted to finish that week, 30 percent answered, and we sorted those answers by the word that came after 'because'.",
    'The customers who leave after ten minutes mostly signed up on a phone; sending them a link to open later on a laptop brought back about one in nine.',
    'Onboarding calls stopped surprising us after roughly sixty conversations with the same kind of customer, and started again with each new kind.',
    'Writing a usage limit as a number of real documents only works if the interface counts the same way, otherwise people feel cheated at the end of the month.',
    'We kept the data of cancelled accounts for a year and found that nearly all reactivations came within the first four months.',
    'In our churn calls the most useful question was who else in the company noticed when the tool was gone.',
    'We count a silent ticket as unsolved until the customer does the thing they had asked about, which we can see in the product.',
    'Publishing what we decided not to build halved the number of repeated feature requests within a quarter.',
    'A discount in the cancel flow trains people to start cancelling every autumn.',
  ],
};
