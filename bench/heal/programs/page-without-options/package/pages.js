'use strict'

const SIZE = 20

/**
 * One page of a list. The first page is 1; a page that is not there is the nearest that is.
 */
function page(items, { number = 1, size = SIZE }) {
  const count = Math.max(1, Math.ceil(items.length / size))
  const shown = Math.min(Math.max(1, number), count)
  const from = (shown - 1) * size
  return {
    items: items.slice(from, from + size),
    number: shown,
    count,
    previous: shown > 1 ? shown - 1 : null,
    next: shown < count ? shown + 1 : null
  }
}

/** Numbers to be shown below a page, with null for a gap. */
function numbers({ number, count }, around = 2) {
  const shown = []
  for (let n = 1; n <= count; n++) {
    if (n === 1 || n === count || Math.abs(n - number) <= around) shown.push(n)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}

module.exports = { page, numbers }
