import { parsePartialJson } from 'ai';

/** What a beginning of JSON says so far; undefined where it says nothing yet. */
export const readPartialJson = async (text: string): Promise<unknown> => (await parsePartialJson(text)).value;
