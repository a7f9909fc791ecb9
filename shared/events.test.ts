import { expect, it } from 'vitest';
import { channelNames, eventChannels, eventTypes, isHeardOn, subscribeInput, type AppEvent } from './events';

const campaignId = '018f0000-0000-7000-8000-000000000001';
const started: AppEvent = { type: 'campaign.started', campaignId };
const finished: AppEvent = { type: 'task.finished', taskId: campaignId, campaignId: null };

it('every event is heard on a channel and every channel has its events, or who listens there would wait for ever', () => {
  expect(Object.keys(eventChannels).sort()).toEqual([...eventTypes].sort());
  for (const type of eventTypes) expect(eventChannels[type], type).not.toHaveLength(0);
  expect(new Set(Object.values(eventChannels).flat())).toEqual(new Set(channelNames));
});

it('a listener hears its channels alone, one campaign by its id, and everything without any', () => {
  expect([isHeardOn(undefined, started), isHeardOn(['campaigns'], started), isHeardOn(['tasks', 'system'], started)]).toEqual([true, true, false]);
  expect([isHeardOn([`campaign:${campaignId}`], started), isHeardOn(['campaign:018f0000-0000-7000-8000-000000000002'], started)]).toEqual([true, false]);
  expect([isHeardOn(['tasks'], finished), isHeardOn(['agents'], finished), isHeardOn([`campaign:${campaignId}`], finished)]).toEqual([true, true, false]);
});

it('refuses a channel that is none', () => {
  expect(subscribeInput.safeParse({ channels: ['campaign:x'] }).success).toBe(false);
  expect(subscribeInput.safeParse({ channels: [] }).success).toBe(false);
  expect(subscribeInput.safeParse({ channels: [`campaign:${campaignId}`, 'system'] }).success).toBe(true);
});
