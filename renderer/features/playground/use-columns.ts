import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlaygroundEngineDto } from '@shared/contracts/playground';
import { useTRPCClient } from '../../app/trpc';
import { after, begun, ended, type ColumnState } from './column-state';
import { engineKey, type PlaygroundOrder } from './playground-order';

export interface Columns {
  columns: readonly ColumnState[];
  working: boolean;
  /** Takes the place of what was there before. */
  run(order: PlaygroundOrder, engines: readonly PlaygroundEngineDto[]): void;
  /** One engine again, on the order of its column. */
  again(key: string): void;
  cancel(key: string): void;
  cancelAll(): void;
}

/** Each engine in a subscription of its own: to end it is to cancel it, in main too. Leaving the screen ends them all. */
export const useColumns = (): Columns => {
  const client = useTRPCClient();
  const [columns, setColumns] = useState<readonly ColumnState[]>([]);
  const open = useRef(new Map<string, { unsubscribe: () => void }>());
  const ordered = useRef<PlaygroundOrder | null>(null);

  const change = useCallback((key: string, next: (column: ColumnState) => ColumnState): void => setColumns((before) => before.map((column) => (column.key === key ? next(column) : column))), []);
  const leave = useCallback((key: string): void => {
    open.current.get(key)?.unsubscribe();
    open.current.delete(key);
  }, []);
  useEffect(() => {
    const running = open.current;
    return () => { for (const one of running.values()) one.unsubscribe(); running.clear(); };
  }, []);

  const begin = (order: PlaygroundOrder, { model }: PlaygroundEngineDto): void => {
    const key = engineKey(model);
    leave(key);
    open.current.set(key, client.playground.run.subscribe({ ...order, engine: model }, {
      onData: (event) => change(key, (column) => after(column, event)),
      onError: (error) => change(key, (column) => ended(column, { is: 'refused', error })),
      onComplete: () => change(key, (column) => ended(column, { is: 'cancelled' })),
    }));
  };
  const cancel = (key: string): void => {
    leave(key);
    change(key, (column) => ended(column, { is: 'cancelled' }));
  };

  return {
    columns, working: columns.some(({ end }) => end === null),
    run: (order, engines) => {
      for (const key of [...open.current.keys()]) leave(key);
      ordered.current = order;
      setColumns(engines.map((engine) => begun(engineKey(engine.model), engine)));
      for (const engine of engines) begin(order, engine);
    },
    again: (key) => {
      const engine = columns.find((column) => column.key === key)?.engine;
      if (!engine || !ordered.current) return;
      change(key, () => begun(key, engine));
      begin(ordered.current, engine);
    },
    cancel,
    cancelAll: () => { for (const { key, end } of columns) if (end === null) cancel(key); },
  };
};
