/** Comments that stand under every post on the web, in our own wording of their common forms (G9). */
export const stockComments: readonly string[] = [
  'Great post!', 'Nice post, thanks for sharing.', 'Thanks for sharing this information.', 'Great post, thanks for sharing!', 'Thank you for sharing this great article with us.',
  'This is a great article, I learned a lot from it.', 'Very informative article, keep it up.', 'Keep up the good work.', 'Keep up the great work!', 'I really enjoyed reading this post.',
  'I really like your blog, it is very informative.', 'Awesome article, very helpful.', 'I totally agree with you.', 'I could not agree more with this.', 'Well written article.',
  'Thanks for the great information, I will definitely be coming back.', 'I have bookmarked your site and will come back for more.', 'I found this post very helpful and informative.',
  'Looking forward to reading more of your posts.', 'Looking forward to your next post.', 'This is exactly what I was looking for.', 'You have made some really good points there.',
  'Very nice blog and great content.', 'Interesting read, thanks for posting.', 'What a great post, very insightful.', 'Great insights, thanks for sharing your thoughts on this topic.',
  'I appreciate the effort you put into this article.', 'Your article is very useful for me.', 'Excellent article, it really helped me a lot.', 'Nice information, thank you so much for this.',
  'This post is really helpful, please keep posting.', 'I love the way you explained it.', 'Good job, keep sharing such useful content.', 'Simply wonderful, I will share it with my friends.',
  'Hi, I read your blog regularly and it is great.', 'Amazing post, thank you for the valuable information.', 'This is a topic which is close to my heart.', 'Hello there, just became aware of your blog and found that it is truly informative.',
];
