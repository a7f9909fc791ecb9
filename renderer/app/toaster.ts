import { createContext, useContext } from 'react';
import type { Toaster } from '../ui/toast';

export const ToasterContext = createContext<Toaster | null>(null);

export interface Said {
  title: string;
  detail?: string;
  /** Takes it back. */
  undo?: { label: string; run: () => void };
}

/** Says what just happened, with its undo where there is one. */
export const useSay = () => {
  const toaster = useContext(ToasterContext);
  return ({ title, detail, undo }: Said) => {
    const id = toaster?.add({
      title,
      ...(undo ? {} : { timeout: 4000 }),
      ...(detail ? { description: detail } : {}),
      ...(undo ? { actionProps: { children: undo.label, onClick: () => { undo.run(); if (id) toaster.close(id); } } } : {}),
    });
  };
};
