import { useCallback, useMemo, useState } from 'react';
import type { Span } from '@shared/contracts/basics';

/** What is lit now: passages of the post, passages of the draft, a talking point by its words. */
export interface Lit {
  post: readonly Span[];
  draft: readonly Span[];
  talkingPoints: readonly string[];
  /** The post scrolls to its first lit passage. */
  scroll: boolean;
}

export interface Light {
  lit: Lit;
  show: (lit: Partial<Lit>) => void;
  clear: () => void;
}

const dark: Lit = { post: [], draft: [], talkingPoints: [], scroll: false };

/** Lights what belongs together in post and draft while the pointer or the focus is on one of them. */
export const useLight = (): Light => {
  const [lit, setLit] = useState<Lit>(dark);
  const show = useCallback((next: Partial<Lit>) => setLit({ ...dark, ...next }), []);
  const clear = useCallback(() => setLit(dark), []);
  return useMemo(() => ({ lit, show, clear }), [lit, show, clear]);
};

/** Props that light something while pointed at or focused. */
export const lightProps = (light: Light, lit: Partial<Lit>) => ({
  onPointerEnter: () => light.show(lit),
  onPointerLeave: light.clear,
  onFocus: () => light.show(lit),
  onBlur: light.clear,
});
