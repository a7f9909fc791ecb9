/** What stands in an answer that should be JSON: alone, in a code fence, or with words around it. @returns undefined when there is none */
export const readJson = (text: string): unknown => {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)```/i.exec(text)?.[1];
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  for (const candidate of [text, fenced, from >= 0 && to > from ? text.slice(from, to + 1) : undefined]) {
    if (candidate === undefined) continue;
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // the next reading may be the right one
    }
  }
  return undefined;
};

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a string in it is broken: half of a character, or a character that no text holds. */
export const hasBrokenText = (value: unknown): boolean => {
  if (typeof value === 'string') return loneSurrogate.test(value) || /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBrokenText);
};
