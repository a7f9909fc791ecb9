import { expect, it } from 'vitest';
import { t } from './init';
import * as procedures from './procedures';

// The build fails on this file as soon as `t` has procedures again: then the comment below expects an error that is not there.
it('offers no procedure that declares no permission', () => {
  // @ts-expect-error a procedure without a permission does not exist for routers
  void t.procedure;
  expect(Object.keys(procedures).sort()).toEqual(['permitted', 'permittedOrOwn', 'publicProcedure', 'signedInProcedure']);
});
