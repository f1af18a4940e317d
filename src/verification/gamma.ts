/** Bounds the two expansions; they need some multiple of the square root of the shape. */
const TERMS_MAX = 100_000
const PRECISION = 1e-15
const BISECTIONS = 200

/** The value that a Gamma variable of this shape and rate stays below with probability `probability` (between 0 and 1). */
export function gammaQuantile(probability: number, { shape, rate }: { shape: number; rate: number }): number {
  let low = 0
  let high = shape + 1
  while (regularizedGammaP(shape, high) < probability) high *= 2
  for (let i = 0; i < BISECTIONS && high - low > PRECISION * high; i++) {
    const middle = (low + high) / 2
    if (regularizedGammaP(shape, middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2 / rate
}

/** Regularised lower incomplete gamma function P(shape, x): the distribution function of a Gamma variable of rate 1. */
export function regularizedGammaP(shape: number, x: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  // Each expansion converges fast on its own side of the mean only.
  return x < shape + 1 ? scale * powerSeries(shape, x) : 1 - scale * continuedFraction(shape, x)
}

/** Natural logarithm of the gamma function, for x > 0: Stirling's series, after moving x to where it is exact enough. */
export function logGamma(x: number): number {
  let shift = 0
  let z = x
  for (; z < 15; z++) shift += Math.log(z)
  const correction = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7)
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + correction - shift
}

/** Sum of x^n / (a (a+1) ... (a+n)). */
function powerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < TERMS_MAX && term > sum * PRECISION; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** Legendre's continued fraction of the upper function, evaluated forwards by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let value = d
  for (let n = 1; n < TERMS_MAX; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (b + numerator * d)
    c = b + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < PRECISION) break
  }
  return value
}
