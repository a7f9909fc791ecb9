const units: [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_557_600], ['month', 2_629_800], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];

// Made once: each takes longer to make than a row of a list to draw.
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "3 days ago"; the last minute is "now". */
export const ago = (iso: string, now = Date.now()): string => {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  if (!Number.isFinite(seconds)) return iso;
  const unit = units.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : relative.format(0, 'second');
};

/** "14 March 2026", with the time when one is given and asked for. */
export const day = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...(iso.length <= 10 ? { timeZone: 'UTC' } : {}) }).format(date);
};
export const clockTime = (iso: string): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(iso));
export const dayAndTime = (iso: string): string => `${day(iso)}, ${clockTime(iso)}`;

/** "Thu 26 November, 07:00": for what is planned. */
export const weekdayAndTime = (iso: string): string => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

export const count = (value: number): string => new Intl.NumberFormat('en').format(value);
/** Bytes as "4.2 MB". */
export const size = (bytes: number): string => {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : bytes < 1_000_000_000 ? [bytes / 1_000_000, 'megabyte'] : [bytes / 1_000_000_000, 'gigabyte'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
};
/** Micro-dollars as dollars. */
export const money = (micro: number): string => new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: micro !== 0 && micro < 10_000 ? 4 : 2 }).format(micro / 1_000_000);
/** Seconds as "40 s", "3 min", "1 h 20 min". */
export const duration = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
/** The host of an address, or the address when it has none. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
};
