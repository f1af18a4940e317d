import { SCALES } from './scales.js'

const DEFAULTS = { significant: 3, space: true, trim: true }

/**
 * A number with its unit, as `1.50 kB`.
 *
 * `significant` is how many digits are shown at least: the whole part is always shown in full, and is followed
 * by decimals until there are that many.
 *
 * @param {number} value
 * @param {'bytes' | 'metric' | 'time'} scale
 * @param {{ significant?: number, space?: boolean, trim?: boolean }} [options]
 */
export function format(value, scale, options = {}) {
  const { significant, space, trim } = { ...DEFAULTS, ...options }
  const units = SCALES[scale]
  if (!units) throw new TypeError(`Unknown scale: ${scale}`)
  if (!Number.isFinite(value)) return String(value)
  const [name, size] = unitFor(Math.abs(value), units)
  const number = digits(value / size, significant)
  return `${trim ? withoutZeros(number) : number}${space && name ? ' ' : ''}${name}`
}

/** The greatest unit that goes into it, else the least one. */
function unitFor(size, units) {
  let found = units[0]
  for (const unit of units) {
    if (size >= unit[1]) found = unit
  }
  return found
}

function digits(number, significant) {
  const whole = Math.trunc(Math.abs(number)).toString().length
  return number.toFixed(significant - whole)
}

const withoutZeros = (text) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** All scales that there are. */
export const scales = () => Object.keys(SCALES)
