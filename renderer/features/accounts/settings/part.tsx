import type { ReactNode } from 'react';

export const Part = ({ title, children }: { title: string; children: ReactNode }) => <section><h3 className="mb-3 font-semibold">{title}</h3>{children}</section>;
