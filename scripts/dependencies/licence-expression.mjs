// Reads an SPDX licence expression: names joined by AND and OR, in brackets or not.

/** Whether the terms can be met with licences that `allows` says yes to. An expression that can't be read is never allowed. */
export function licenceAllowed(expression, allows) {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const is = (word) => tokens[at]?.toUpperCase() === word;

  function either() {
    let result = both();
    while (is('OR')) {
      at += 1;
      const other = both();
      result = result === null || other === null ? null : result || other;
    }
    return result;
  }

  function both() {
    let result = one();
    while (is('AND')) {
      at += 1;
      const other = one();
      result = result === null || other === null ? null : result && other;
    }
    return result;
  }

  function one() {
    if (tokens[at] === '(') {
      at += 1;
      const inner = either();
      if (tokens[at] !== ')') return null;
      at += 1;
      return inner;
    }
    const name = tokens[at];
    if (name === undefined || name === ')' || is('AND') || is('OR')) return null;
    at += 1;
    return allows(name);
  }

  return either() === true && at === tokens.length;
}
