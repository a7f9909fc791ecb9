// Charts are heavy and seldom the first thing that is looked at: their code is read when a screen with them is opened.
import { lazy, Suspense } from 'react';
import { FiguresSkeleton } from './figures-skeleton';

const Page = lazy(async () => ({ default: (await import('./analytics.page')).AnalyticsPage }));
const Tab = lazy(async () => ({ default: (await import('./campaign-analytics')).CampaignAnalyticsTab }));

export const LazyAnalyticsPage = () => <Suspense fallback={<div className="p-6"><FiguresSkeleton /></div>}><Page /></Suspense>;
export const LazyCampaignAnalytics = ({ campaignId }: { campaignId: string }) => <Suspense fallback={<FiguresSkeleton />}><Tab campaignId={campaignId} /></Suspense>;
