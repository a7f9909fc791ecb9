// Dates as pages write them, to ISO 8601: with the time and offset that stand there, the day alone when no time does.

const monthNames: readonly string[] = [
  'january jan januar jän jänner jaenner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń leden ledna január januar januarie января январь ocak tammikuu tammikuuta siječnja',
  'february feb februar februari février fevrier févr fev febrero febbraio febr fevereiro lutego luty únor února februára февраля февраль şubat helmikuu helmikuuta veljače',
  'march mar märz maerz mär mrz mars marzo março marco maart marca marzec březen března марта март mart maaliskuu maaliskuuta ožujka',
  'april apr avril avr abril abr aprile kwietnia kwiecień duben dubna apríla апреля апрель nisan huhtikuu huhtikuuta travnja',
  'may mai mayo maggio mag maio mei maj maja květen května mája мая май mayıs toukokuu toukokuuta svibnja',
  'june jun juni juin junio giugno giu junho czerwca czerwiec červen června júna июня июнь haziran kesäkuu kesäkuuta lipnja',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec červenec července júla июля июль temmuz heinäkuu heinäkuuta srpnja',
  'august aug août aout agosto ago augustus sierpnia sierpień srpen srpna augusta августа август ağustos elokuu elokuuta kolovoza',
  'september sep sept septembre septiembre settembre set setembro września wrzesień září septembra сентября сентябрь eylül syyskuu syyskuuta rujna',
  'october oct oktober okt octobre octubre ottobre ott outubro out października październik říjen října októbra октября октябрь ekim lokakuu lokakuuta listopada',
  'november nov novembre noviembre novembro listopad listopadu novembra ноября ноябрь kasım marraskuu marraskuuta studenoga',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień prosinec prosince decembra декабря декабрь aralık joulukuu joulukuuta prosinca',
];

const monthByName = new Map<string, number>();
for (const [index, names] of monthNames.entries()) for (const name of names.split(' ')) if (!monthByName.has(name)) monthByName.set(name, index + 1);

/** Whether a word names a month in one of the known languages. */
export const isMonth = (word: string): boolean => monthByName.has(word.toLowerCase().replace(/\.$/, ''));

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The day as text, or null when there is no such day or it can not be that of a web page. */
const dayOf = (year: number, month: number, day: number): string | null => {
  const full = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
  if (full < 1990 || full > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(full, month, 0)).getUTCDate()) return null;
  return `${pad(full, 4)}-${pad(month)}-${pad(day)}`;
};

const isoPattern = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/i;

const isoOf = (text: string): string | null => {
  const match = isoPattern.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day || match[4] === undefined || Number(match[4]) > 23 || Number(match[5]) > 59) return day;
  const zone = match[7];
  const offset = !zone ? '' : /^[zug]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${day}T${pad(Number(match[4]))}:${match[5]}:${match[6] ?? '00'}${offset}`;
};

const compactPattern = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

const compactOf = (text: string): string | null => {
  const match = compactPattern.exec(text.trim());
  const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || !day) return null;
  return match[4] === undefined ? day : `${day}T${match[4]}:${match[5] ?? '00'}:${match[6] ?? '00'}${match[7] ?? ''}`;
};

const timePattern = /(?<![\d.:])(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*(Z|UTC|GMT)?\s*([+-]\d{2}:?\d{2})?)(?![\d.])/i;

const timeAfter = (rest: string): string => {
  const match = timePattern.exec(rest.slice(0, 40));
  if (!match) return '';
  let hour = Number(match[1]);
  const half = match[4]?.[0]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(match[2]) > 59) return '';
  const offset = match[6] ? `${match[6].slice(0, 3)}:${match[6].slice(-2)}` : match[5] ? 'Z' : '';
  return `T${pad(hour)}:${match[2]}:${match[3] ?? '00'}${offset}`;
};

interface Found { day: string; at: number; end: number }

const withTime = (found: Found | null, text: string): string | null => (found ? found.day + timeAfter(text.slice(found.end)) : null);

const wordDay = (text: string, pattern: RegExp, order: readonly [year: number, month: number, day: number]): Found | null => {
  pattern.lastIndex = 0; // not matchAll, which makes a new pattern each time
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const month = monthByName.get((match[order[1]] ?? '').toLowerCase());
    const day = month && dayOf(Number(match[order[0]]), month, Number(match[order[2]]));
    if (day) return { day, at: match.index, end: match.index + match[0].length };
  }
  return null;
};

const dayMonthYear = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?\s{0,2}(?:de |of )?(\p{L}{3,12})\.?,?\s{0,2}(?:de |del )?'?(\d{4})(?!\d)/giu;
const monthDayYear = /(?<!\p{L})(\p{L}{3,12})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})(?!\d)/giu;
const dayMonthShort = /(?<!\d)(\d{1,2})[-\s](\p{L}{3,4})[-\s](\d{4}|\d{2})(?!\d)/giu;
const numericPattern = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d%])/g;
const yearFirstPattern = /(?<!\d)(\d{4})[./年]\s?(\d{1,2})[./月]\s?(\d{1,2})(?!\d)/g;

/** What stands in every date of a form, and costs little to look for. */
const yearHint = /\d{4}/;
const dayYearHint = /\d(?:st|nd|rd|th)?,?\s{1,2}\d{4}/i;
const shortHint = /\d[-\s][^\s\d-]{3,8}[-\s]\d{2}/;
const numericHint = /\d[./年-]\s?\d/;

const numericDay = (text: string, monthFirst: boolean): Found | null => {
  for (const match of text.matchAll(yearFirstPattern)) {
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day) return { day, at: match.index, end: match.index + match[0].length };
  }
  for (const match of text.matchAll(numericPattern)) {
    const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const american = match[2] !== '.' && (monthFirst ? a <= 12 : b > 12);
    const day = american ? dayOf(year, a, b) : dayOf(year, b, a);
    if (day) return { day, at: match.index, end: match.index + match[0].length };
  }
  return null;
};

/**
 * The first date in a text, in the ways of writing of a dozen languages; null when there is none.
 * @param monthFirst reads 3/4/2020 as 4 March, as American pages write.
 */
export const readDate = (text: string, monthFirst = false): string | null => {
  const short = text.slice(0, 300);
  if (!/\d/.test(short)) return null;
  const standard = isoOf(short) ?? compactOf(short);
  if (standard) return standard;
  let found: Found | null = null;
  const consider = (other: Found | null): void => {
    if (other && (!found || other.at < found.at)) found = other;
  };
  if (yearHint.test(short)) consider(wordDay(short, dayMonthYear, [3, 2, 1]));
  if (dayYearHint.test(short)) consider(wordDay(short, monthDayYear, [3, 1, 2]));
  if (shortHint.test(short)) consider(wordDay(short, dayMonthShort, [3, 2, 1]));
  if (numericHint.test(short)) consider(numericDay(short, monthFirst));
  return withTime(found, short);
};

/** The day in an address such as /2020/01/23/title or /2020-01-23-title. */
export const dateInUrl = (url: string): string | null => {
  const match = /[/_-](19\d{2}|20\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(url);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};
