'use strict'

const { read } = require('./read')

/**
 * Compiles a filter of directory services - `(&(mail=*)(!(cn=a*)))` - to a test for entries. Names of attributes may be
 * written in any case in the filter, entries have them in small letters; a value is a text or a list of texts.
 */
module.exports = function compile(filter) {
  return test(read(filter))
}

function test(node) {
  switch (node.kind) {
    case '&': {
      const all = node.parts.map(test)
      return (entry) => all.every((one) => one(entry))
    }
    case '|': {
      const any = node.parts.map(test)
      return (entry) => any.some((one) => one(entry))
    }
    case '!': {
      const inner = test(node.parts[0])
      return (entry) => !inner(entry)
    }
    default:
      return comparison(node)
  }
}

function comparison({ name, value }) {
  const attribute = name.toLowerCase()
  const pattern = new RegExp(`^${value.split('*').map(escape).join('.*')}$`, 'is')
  return (entry) => {
    if (!entry.hasOwnProperty(attribute)) return false
    return [].concat(entry[attribute]).some((one) => pattern.test(one))
  }
}

function escape(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
