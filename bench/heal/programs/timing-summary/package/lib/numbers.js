export const ascending = (values) => [...values].sort((a, b) => a - b)

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The value below which a share of the sorted values lies. */
export function quantile(sorted, share) {
  const at = (sorted.length - 1) * share
  const low = Math.floor(at)
  const high = Math.ceil(at)
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low)
}

export function round(value, digits) {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}
