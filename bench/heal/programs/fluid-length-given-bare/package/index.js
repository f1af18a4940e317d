/**
 * Fluid sizes for style sheets.
 *
 * Lengths are texts such as `1.5rem` or numbers, which are pixels.
 */
export function scale({ from, to, steps, names = 'size' }) {
  const low = readLength(from)
  const high = readLength(to)
  if (low.unit !== high.unit) throw new TypeError(`cannot go from ${low.unit} to ${high.unit}`)
  const list = []
  for (let step = 0; step < steps; step++) {
    const part = steps === 1 ? 0 : step / (steps - 1)
    list.push([`--${names}-${step}`, writeLength({ value: low.value + (high.value - low.value) * part, unit: low.unit })])
  }
  return Object.fromEntries(list)
}

export function clamp(min, preferred, max) {
  const parts = [min, preferred, max].map((one) => writeLength(readLength(one)))
  return `clamp(${parts.join(', ')})`
}

export function add(...lengths) {
  const sums = new Map()
  for (const length of lengths) {
    const { value, unit } = readLength(length)
    sums.set(unit, (sums.get(unit) ?? 0) + value)
  }
  const texts = [...sums].map(([unit, value]) => writeLength({ value, unit }))
  return texts.length === 1 ? texts[0] : `calc(${texts.join(' + ')})`
}

function readLength(length) {
  const match = length.trim().match(/^(-?\d*\.?\d+)([a-z%]*)$/i)
  if (!match) throw new TypeError(`not a length: ${length}`)
  return { value: parseFloat(match[1]), unit: match[2].toLowerCase() || 'px' }
}

function writeLength({ value, unit }) {
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? '0' : `${rounded}${unit}`
}
