import { languages } from './languages.js'

const UNIT_MEASURES = {
  y: 31557600000,
  mo: 2629800000,
  w: 604800000,
  d: 86400000,
  h: 3600000,
  m: 60000,
  s: 1000,
  ms: 1,
}

const DEFAULTS = {
  language: 'en',
  spacer: ' ',
  conjunction: '',
  serialComma: true,
  units: ['y', 'mo', 'w', 'd', 'h', 'm', 's'],
  round: false,
  delimiter: ', ',
  largest: Infinity,
}

/** A formatter that has options of its own. */
export function formatter(passedOptions) {
  const own = { ...DEFAULTS, ...passedOptions }
  return (ms, options) => format(ms, { ...own, ...options })
}

function dictionaryOf(options) {
  if (Object.hasOwn(languages, options.language)) return languages[options.language]
  throw new Error('No language ' + options.language + '.')
}

/** [{ unit, count }] of a time, all units. */
function piecesOf(ms, options) {
  const pieces = []
  const { units } = options

  for (i = 0; i < units.length; i++) {
    const unit = units[i]
    const unitMs = UNIT_MEASURES[unit]
    const isLast = i === units.length - 1
    const count = isLast ? Math.floor((ms / unitMs) * 100) / 100 : Math.floor(ms / unitMs)
    pieces.push({ unit, count })
    ms -= count * unitMs
  }

  return pieces
}

/** Takes what is below the smallest shown unit up into it. */
function roundPieces(pieces, options) {
  const shown = pieces.filter((piece) => piece.count !== 0).slice(0, options.largest)
  if (options.round) {
    for (const piece of shown) piece.count = Math.round(piece.count)
  }
  return shown
}

function render({ unit, count }, dictionary, options) {
  const [singular, plural] = dictionary[unit]
  const number = String(count).replace('.', dictionary.decimal)
  return number + options.spacer + (count === 1 ? singular : plural)
}

function format(ms, options) {
  const dictionary = dictionaryOf(options)
  const shown = roundPieces(piecesOf(Math.abs(ms), options), options)

  if (shown.length === 0) {
    const unit = options.units[options.units.length - 1]
    return render({ unit, count: 0 }, dictionary, options)
  }

  const texts = shown.map((piece) => render(piece, dictionary, options))
  if (!options.conjunction || texts.length === 1) return texts.join(options.delimiter)
  if (texts.length === 2) return texts.join(options.conjunction)
  const last = texts.pop()
  return texts.join(options.delimiter) + (options.serialComma ? ',' : '') + options.conjunction + last
}

export const readableDuration = formatter({})
