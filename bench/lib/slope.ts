/** Least squares through points, and how sure its slope is. */
export interface Slope {
  /** In units of y a unit of x. */
  perX: number;
  /** Standard error of the slope. */
  error: number;
  mean: number;
}

/**
 * Ordinary least squares. Neighbours in time resemble each other, which makes the usual standard error too small: it is
 * widened by the autocorrelation of the residuals at lag one, (1 + r) / (1 - r) of the variance (Bayley & Hammersley 1946).
 */
export const slopeOf = (points: readonly (readonly [x: number, y: number])[]): Slope => {
  const n = points.length;
  if (n < 3) return { perX: Number.NaN, error: Number.NaN, mean: Number.NaN };
  const mean = (pickOne: (point: readonly [number, number]) => number): number => points.reduce((sum, point) => sum + pickOne(point), 0) / n;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const perX = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const residuals = points.map(([x, y]) => y - meanY - perX * (x - meanX));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const lagged = residuals.slice(1).reduce((sum, residual, at) => sum + residual * (residuals[at] ?? 0), 0);
  const r = squares === 0 ? 0 : Math.min(0.99, Math.max(0, lagged / squares));
  return { perX, error: Math.sqrt(((squares / (n - 2)) / spread) * ((1 + r) / (1 - r))), mean: meanY };
};
