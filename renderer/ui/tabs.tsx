import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export interface TabItem<T extends string> {
  value: T;
  label: string;
  count?: number | undefined;
  panel: ReactNode;
}

interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  items: readonly TabItem<T>[];
}

export const Tabs = <T extends string>({ label, value, onChange, items }: TabsProps<T>) => (
  <Base.Root value={value} onValueChange={(next) => onChange(next as T)} className="flex min-h-80 flex-1 flex-col">
    <Base.List aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto overflow-y-hidden border-b border-line">
      {items.map((item) => (
        <Base.Tab key={item.value} value={item.value} className="flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-soft transition-colors hover:text-text data-active:border-accent data-active:font-medium data-active:text-text">
          {item.label}
          {item.count !== undefined && <span className="tabular text-small font-normal text-faint">{item.count}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    {items.map((item) => <Base.Panel key={item.value} value={item.value} className="min-h-0 flex-1 overflow-auto pt-4 outline-offset-[-2px]">{item.panel}</Base.Panel>)}
  </Base.Root>
);
