import { createContext, useContext } from 'react';

export interface GateActs {
  /** Asks main again who this window belongs to: after signing in or out, a lock, or a call that was refused as signed out. */
  askAgain(): Promise<void>;
  /** Shows a recovery code over everything until the person says that it is kept. */
  showRecoveryCode(code: string): void;
}

export const GateContext = createContext<GateActs | null>(null);

export const useGate = (): GateActs => {
  const gate = useContext(GateContext);
  if (!gate) throw new Error('useGate stands outside of the gate.');
  return gate;
};
