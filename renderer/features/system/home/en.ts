export const home = {
  title: 'Home', needs: 'Needs you', nothing: 'Nothing waits for you.', nothingText: 'Drafts appear here as campaigns run.',
  review_one: '{{count, number}} draft to review', review_other: '{{count, number}} drafts to review', reviewAct: 'Review',
  post_one: '{{count, number}} approved comment to post', post_other: '{{count, number}} approved comments to post', postAct: 'Open and copy',
  failed_one: '{{count, number}} task failed', failed_other: '{{count, number}} tasks failed', failedAct: 'Look',
  running: 'Running', notRunning: 'No campaign is running.', runAct: 'Campaigns', progress: '{{done}} of {{total}} tasks',
  days: 'The last 14 days', all: 'All figures', drafted: 'Drafted', approved: 'Approved', agreement: 'As the reviewer said', agreementShare: '{{share}} of {{total}}', agreementNone: 'none yet', chart: '{{what}}, {{total}}, by day: {{values}}', noDays: 'Figures appear after the first run.', newCampaign: 'New campaign',
};
