'use strict'

const fs = require('node:fs')

/** Reads a letter and hands over its first line; errors go to the callback. */
function subjectOf(file, callback) {
  fs.readFile(file, 'utf8', (error, text) => {
    const [subject] = text.split('\n')
    callback(null, subject.trim())
  })
}

function sizeOf(file, callback) {
  fs.stat(file, (error, stat) => {
    if (error) return callback(error)
    callback(null, stat.size)
  })
}

module.exports = { subjectOf, sizeOf }
