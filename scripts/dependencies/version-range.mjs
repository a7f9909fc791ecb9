// Compares versions as far as the list of refused packages needs it, so that the check runs before anything is installed.

function parse(version) {
  const parts = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(version);
  return parts && { numbers: parts.slice(1, 4).map(Number), pre: parts[4]?.split('.') ?? null };
}

function comparePart(a, b) {
  const numeric = [a, b].map((part) => /^\d+$/.test(part));
  if (numeric[0] && numeric[1]) return Number(a) - Number(b);
  if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparePre(a, b) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // 1.0.0-rc comes before 1.0.0
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    if (a[i] === undefined || b[i] === undefined) return a[i] === undefined ? -1 : 1;
    const order = comparePart(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(a, b) {
  const first = a.numbers.findIndex((number, i) => number !== b.numbers[i]);
  return first === -1 ? comparePre(a.pre, b.pre) : a.numbers[first] - b.numbers[first];
}

const tests = { '<': (n) => n < 0, '<=': (n) => n <= 0, '>': (n) => n > 0, '>=': (n) => n >= 0, '=': (n) => n === 0 };

/** Whether `version` is in `range`: `*`, `1.2.3`, or comparisons that all hold, as in `>=1.0.0 <1.2.0`. Pre-releases count. */
export function inRange(version, range) {
  if (range === '*') return true;
  const given = parse(version);
  if (given === null) return true; // what can't be compared is not let through
  return range.split(' ').every((part) => {
    const [, operator = '', bound = ''] = /^(<=|>=|<|>|=)?(.+)$/.exec(part) ?? [];
    const limit = parse(bound);
    if (limit === null) throw new Error(`"${range}" is not a range of versions.`);
    return tests[operator || '='](compare(given, limit));
  });
}
