// What the characters of a block tell: letters, capitals, words and marks, counted in one pass over its text.

export interface TextShape { letters: number; capitals: number; digits: number; words: number; capitalWords: number; commas: number; stops: number; bars: number; lines: number }

const letter = 1;
const capital = 2;
const digit = 4;
const comma = 8;
const stop = 16;
const bar = 32;
const space = 64;

const kindOf = (character: string): number =>
  (/\p{L}/u.test(character) ? letter : 0) | (/\p{Lu}/u.test(character) ? capital : 0) | (/[0-9]/.test(character) ? digit : 0) |
  (/[,;،，、]/.test(character) ? comma : 0) | (/[.!?。！？]/.test(character) ? stop : 0) | (/[|·•»›→←▶►/]/.test(character) ? bar : 0) | (/\s/.test(character) ? space : 0);

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));
/** Other characters are looked up once each. */
const otherKinds = new Map<number, number>();

const kindOfCode = (code: number): number => {
  if (code < 128) return asciiKinds[code] as number;
  let kind = otherKinds.get(code);
  if (kind === undefined) {
    kind = kindOf(String.fromCodePoint(code));
    if (otherKinds.size < 50_000) otherKinds.set(code, kind);
  }
  return kind;
};

/** Words are what whitespace separates, as `split(/\s+/)` counts them; a stop counts before whitespace or the end. */
export const shapeOf = (text: string): TextShape => {
  const shape: TextShape = { letters: 0, capitals: 0, digits: 0, words: 1, capitalWords: 0, commas: 0, stops: 0, bars: 0, lines: 0 };
  let [opensWord, afterStop] = [true, false];
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code > 0xd7ff && code < 0xdc00) {
      code = text.codePointAt(i) ?? code;
      if (code > 0xffff) i += 1;
    }
    const kind = kindOfCode(code);
    if (kind & space) {
      if (!opensWord || i === 0) shape.words += 1;
      if (afterStop) shape.stops += 1;
      if (code === 10) shape.lines += 1;
      opensWord = true;
      afterStop = false;
      continue;
    }
    afterStop = (kind & stop) !== 0;
    if (kind & letter) shape.letters += 1;
    else if (kind & digit) shape.digits += 1;
    if (kind & capital) { shape.capitals += 1; if (opensWord) shape.capitalWords += 1; }
    if (kind & comma) shape.commas += 1;
    if (kind & bar) shape.bars += 1;
    opensWord = false;
  }
  if (afterStop) shape.stops += 1;
  return shape;
};
