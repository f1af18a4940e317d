import { DEFAULTS } from './defaults.js'

/**
 * Fits words into lines of a width.
 *
 * @param {string} text
 * @param {{ width?: number, indent?: number, marker?: string }} [options]
 * @returns {string}
 */
export function fit(text, options = DEFAULTS) {
  const settings = check(options)
  const room = settings.width - settings.indent
  const lines = ['']
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines[lines.length - 1]
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.map((line, index) => ' '.repeat(settings.indent) + (index === 0 ? settings.marker + line : line)).join('\n')
}

/** As an item of a list. */
export function item(text, options) {
  return fit(text, { ...options, marker: '- ' })
}

/** What is not usable is replaced. */
function check(options) {
  if (!(options.width > 0)) options.width = DEFAULTS.width
  if (!(options.indent >= 0)) options.indent = DEFAULTS.indent
  options.indent = Math.min(options.indent, options.width - 1)
  options.marker ??= DEFAULTS.marker
  return options
}
