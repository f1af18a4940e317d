'use strict'

// :nick!user@host COMMAND param param :the rest
const LINE = /^(?::(\S+) +)?(\S+)(?: +(.*))?$/

/** A line of the protocol as an object; the prefix is null where there is none. */
function parse(line) {
  const match = LINE.exec(line.replace(/\r?\n$/, ''))
  if (match === null) return null
  const [, prefix = null, command, rest = ''] = match
  return { prefix, command: command.toUpperCase(), params: params(rest) }
}

function params(rest) {
  const at = rest.startsWith(':') ? 0 : rest.indexOf(' :')
  if (at === -1) return rest.split(' ').filter(Boolean)
  const words = rest.slice(0, at).split(' ').filter(Boolean)
  return [...words, rest.slice(rest.indexOf(':', at) + 1)]
}

module.exports = parse
