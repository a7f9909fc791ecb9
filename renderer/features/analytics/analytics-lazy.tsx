// Charts are heavy and seldom the first thing that is looked at: their code is read when the tab with them is opened.
import { lazy, Suspense } from 'react';
import { FiguresSkeleton } from './figures-skeleton';

const Tab = lazy(async () => ({ default: (await import('./campaign-analytics')).CampaignAnalyticsTab }));

export const LazyCampaignAnalytics = ({ campaignId }: { campaignId: string }) => <Suspense fallback={<FiguresSkeleton />}><Tab campaignId={campaignId} /></Suspense>;
