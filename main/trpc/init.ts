import { bare } from './bare';

export type { ProcedureMeta } from './bare';

/** What routers are built with. It has no `procedure`: one that declares no permission can't be written (init.test.ts). */
export const t: Pick<typeof bare, 'router' | 'mergeRouters' | 'middleware' | 'createCallerFactory'> = bare;
