import { EntitySchema } from 'typeorm';
import { jsonColumn, textColumn, timeColumn } from '../../db/columns';

/** One row a group of settings. */
export interface SettingRow {
  key: string;
  value: unknown;
  updatedAt: string;
}

export const SettingEntity = new EntitySchema<SettingRow>({
  name: 'Setting',
  tableName: 'settings',
  columns: { key: { ...textColumn, primary: true }, value: jsonColumn, updatedAt: timeColumn },
});
