'use strict'

const fs = require('fs')
const path = require('path')

const NAME = /^log\.(\d+)$/

function numbered(dir) {
  return fs
    .readdirSync(dir)
    .map((name) => NAME.exec(name))
    .filter((match) => match !== null)
    .map((match) => ({ name: match[0], number: Number(match[1]) }))
    .sort((a, b) => a.number - b.number)
}

// The file that the next lines go to. They are counted from 1.
exports.nextFile = function nextFile(dir) {
  const files = numbered(dir)
  const last = files[files.length - 1]
  return path.join(dir, 'log.' + (last.number + 1))
}

// Removes the oldest files until `keep` are left.
exports.prune = function prune(dir, keep) {
  const files = numbered(dir)
  const old = files.slice(0, Math.max(0, files.length - keep))
  for (const file of old) fs.unlinkSync(path.join(dir, file.name))
  return old.length
}
