/** Posts of the campaign's trade lie above it; news, games and shops below (measured on both with bench/real-run). */
const askFrom = 0.52;

/** Whether the post is near enough to what the campaign is about for a comment that only asks. */
export const isOnTopic = (fit: number | undefined): boolean => fit !== undefined && fit >= askFrom;
