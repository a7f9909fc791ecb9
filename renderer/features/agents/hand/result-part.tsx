import type { ReactNode } from 'react';

/** A titled part of a result. */
export const ResultPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-4 first:mt-0">
    <h3 className="mb-1.5 font-medium">{title}</h3>
    {children}
  </section>
);

export const Quotes = ({ items }: { items: readonly { key: string; text: string; note?: string | undefined }[] }) => (
  <ul className="flex flex-col gap-2">
    {items.map(({ key, text, note }) => <li key={key} className="border-l-2 border-line-strong pl-3 text-pretty">{note && <span className="block text-small text-soft">{note}</span>}{text}</li>)}
  </ul>
);
