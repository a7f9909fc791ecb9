import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type FieldPath, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { campaignInput, type CampaignDto, type CampaignInput } from '@shared/contracts/campaign';

export type CampaignOutput = z.output<typeof campaignInput>;
export type CampaignForm = UseFormReturn<CampaignInput, unknown, CampaignOutput>;

export const wizardSteps = ['topic', 'points', 'persona', 'sources', 'style'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Which fields stand on which step, so that a step is checked before the next and an error leads to its step. */
export const stepFields: Record<WizardStep, FieldPath<CampaignInput>[]> = {
  topic: ['name', 'topic', 'audience', 'keywords', 'description'],
  points: ['talkingPoints'],
  persona: ['personaId'],
  sources: ['sources'],
  style: ['commentStyles', 'tone', 'length', 'maxPosts', 'maxCommentsPerPost', 'qualityThreshold', 'link', 'neverList'],
};

const blank: CampaignInput = {
  name: '', topic: '', audience: '', description: '', keywords: [], talkingPoints: [], personaId: '', sources: [],
  commentStyles: ['engaging', 'question', 'insight', 'experience', 'technical'], tone: 'professional', length: 'medium', link: null, maxPosts: 10, maxCommentsPerPost: 1, qualityThreshold: 75, budget: null, neverList: [],
};

const fromCampaign = (c: CampaignDto): CampaignInput => ({
  name: c.name, topic: c.topic, audience: c.audience, description: c.description, keywords: c.keywords, talkingPoints: c.talkingPoints, personaId: c.personaId, sources: c.sources, commentStyles: c.commentStyles,
  tone: c.tone, length: c.length, link: c.link, maxPosts: c.maxPosts, maxCommentsPerPost: c.maxCommentsPerPost, qualityThreshold: c.qualityThreshold, budget: c.budget, neverList: c.neverList,
});

/** The contract of campaigns.create as a form. */
export const useCampaignForm = (campaign: CampaignDto | null): CampaignForm =>
  useForm<CampaignInput, unknown, CampaignOutput>({ resolver: zodResolver(campaignInput), defaultValues: campaign ? fromCampaign(campaign) : blank });
