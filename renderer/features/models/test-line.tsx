import { CircleCheck, CircleX } from 'lucide-react';
import type { ModelTestResult } from '@shared/contracts/model';

/** What came of the one real call. */
export const TestLine = ({ test }: { test: ModelTestResult }) => (
  <p className="flex items-start gap-2 text-small">
    {test.ok ? <CircleCheck size={15} className="mt-0.5 shrink-0 text-good" aria-hidden /> : <CircleX size={15} className="mt-0.5 shrink-0 text-bad" aria-hidden />}
    <span>{test.message}</span>
  </p>
);
