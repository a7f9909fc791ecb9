// Dates as feeds write them: RFC 822 and its many misspellings, W3C and ISO forms, asctime.
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60, mesz: 120, eet: 120, eest: 180, msk: 180, ist: 330,
  jst: 540, kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
  ast: -240, adt: -180, est: -300, edt: -240, et: -300, cst: -360, cdt: -300, ct: -360, mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480,
  akst: -540, akdt: -480, hst: -600,
};

interface Parts {
  year: number;
  month: number;
  day: number;
  time?: string | undefined;
  zone?: string | undefined;
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
};

/** Minutes east of UTC; an unknown name counts as UTC, as readers do. */
const zoneMinutes = (zone: string): number => {
  const name = zone.trim().toLowerCase().replace(/^(gmt|utc?)(?=[+-])/, '');
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return zones[name] ?? 0;
};

const iso = ({ year, month, day, time, zone }: Parts): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1970 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day) return null;
  if (!time) return date.toISOString().slice(0, 10);
  const clock = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?\s*([ap]m)?$/i.exec(time.trim());
  if (!clock) return date.toISOString().slice(0, 10);
  const half = clock[4]?.toLowerCase();
  const hour = half ? (Number(clock[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(clock[1]);
  const minute = Number(clock[2]);
  const second = Number(clock[3] ?? 0);
  if (hour > 24 || minute > 59 || second > 60) return null;
  const at = date.getTime() + ((hour * 60 + minute - zoneMinutes(zone ?? '')) * 60 + second) * 1000;
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
};

const clock = String.raw`(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?:\s*[ap]m)?)`;
const zone = String.raw`\s*([a-z]{1,5}[+-]\d{1,2}:?\d{0,2}|[+-]\d{1,2}:?\d{0,2}|[a-z]{1,5})?`;
const patterns: [RegExp, (m: RegExpExecArray) => Parts][] = [
  // 2003-12-31T10:14:55Z, 2003-12-31 10:14:55 -0500, 2003/12/31, 2003-12, 2003
  [new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t\s]+${clock}${zone})?)?)?$`, 'i'),
    (m) => ({ year: Number(m[1]), month: Number(m[2] ?? 1), day: Number(m[3] ?? 1), time: m[4], zone: m[5] })],
  // 20031231, 20031231T101455Z
  [/^(\d{4})(\d{2})(\d{2})(?:t?(\d{2}):?(\d{2}):?(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?)?$/i,
    (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]), time: m[4] ? `${m[4]}:${m[5]}:${m[6] ?? '00'}` : undefined, zone: m[7] })],
  // Thu, 01 Jan 2004 19:48:21 GMT and relatives; 1-Jan-04
  [new RegExp(String.raw`^(?:[a-z]{2,9}\.?,?\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[\s,t]+${clock}${zone})?`, 'i'),
    (m) => ({ year: fullYear(m[3] ?? ''), month: monthOf(m[2]), day: Number(m[1]), time: m[4], zone: m[5] })],
  // Jan 1, 2004 7:48 PM
  [new RegExp(String.raw`^(?:[a-z]{2,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(?:at\s+)?${clock}${zone})?`, 'i'),
    (m) => ({ year: Number(m[3]), month: monthOf(m[1]), day: Number(m[2]), time: m[4], zone: m[5] })],
  // asctime: Thu Jan  1 19:48:21 GMT 2004
  [new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\s+(\d{1,2})\s+${clock}${zone}\s+(\d{4})`, 'i'),
    (m) => ({ year: Number(m[5]), month: monthOf(m[1]), day: Number(m[2]), time: m[3], zone: m[4] })],
  // Fri, 2006/09/15 08:19:53 EDT
  [new RegExp(String.raw`^[a-z]{3,9},?\s+(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s+${clock}${zone})?`, 'i'),
    (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]), time: m[4], zone: m[5] })],
];

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** ISO 8601 in UTC of a date as a feed writes it, day only when it has no time; null when it is not understood. No zone counts as UTC. */
export const feedDate = (raw: string | null | undefined): string | null => {
  const text = (raw ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
  if (!text) return null;
  for (const [pattern, parts] of patterns) {
    const match = pattern.exec(text);
    const value = match ? iso(parts(match)) : null;
    if (value) return value;
  }
  return null;
};
