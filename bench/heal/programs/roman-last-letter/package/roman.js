const NUMERALS = new Map([
  ['I', { value: 1, mayPrecede: ['V', 'X'] }],
  ['V', { value: 5, mayPrecede: [] }],
  ['X', { value: 10, mayPrecede: ['L', 'C'] }],
  ['L', { value: 50, mayPrecede: [] }],
  ['C', { value: 100, mayPrecede: ['D', 'M'] }],
  ['D', { value: 500, mayPrecede: [] }],
  ['M', { value: 1000, mayPrecede: [] }],
])

const STEPS = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

/** The number that a text of roman numerals means, NaN for a text that is none. */
export function fromRoman(text) {
  const letters = text.trim().toUpperCase()
  if (!/^[IVXLCDM]+$/.test(letters)) return NaN

  let sum = 0
  for (let at = 0; at < letters.length; at++) {
    const { value, mayPrecede } = NUMERALS.get(letters[at])
    const next = NUMERALS.get(letters[at + 1])
    if (mayPrecede.length > 0 && next.value > value) {
      if (!mayPrecede.includes(letters[at + 1])) return NaN
      sum -= value
    } else {
      sum += value
    }
  }
  return sum
}

export function toRoman(number) {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError(`no roman number: ${number}`)
  let rest = number
  let text = ''
  for (const [value, letters] of STEPS) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

/** Years of a title page, oldest first: `MDCCC - MDCCCV` */
export function yearsOf(line) {
  return line
    .split(/[^A-Za-z]+/)
    .map((word) => (word === '' ? NaN : fromRoman(word)))
    .filter((year) => !Number.isNaN(year))
    .sort((a, b) => a - b)
}
