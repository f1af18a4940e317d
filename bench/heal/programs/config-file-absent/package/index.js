'use strict'

const fs = require('node:fs')
const path = require('node:path')

const DEFAULTS = { color: true, indent: 2 }

/** The settings of a folder: its `.toolrc` over the defaults. A folder need not have one. */
function readSettings(dir) {
  return Object.assign({}, DEFAULTS, readOwn(path.join(dir, '.toolrc')))
}

function readOwn(file) {
  const text = fs.readFileSync(file, 'utf8').trim()
  if (text === '') return {}
  return JSON.parse(text)
}

module.exports = { readSettings, DEFAULTS }
