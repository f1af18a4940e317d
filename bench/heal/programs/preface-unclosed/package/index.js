'use strict'

var FENCE = '---'
var BLOCK = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/

module.exports = preface
module.exports.test = test

/**
 * Splits a text into its preface and the rest.
 *
 *     preface('---\ntitle: Hi\n---\nbody')
 *     // => { attributes: { title: 'Hi' }, body: 'body', bodyBegin: 4 }
 *
 * A text that has no preface comes back whole, as the body.
 */
function preface (text) {
  var source = String(text || '').replace(/\r\n/g, '\n')
  if (source.slice(0, 3) !== FENCE) {
    return { attributes: {}, body: source, bodyBegin: 1 }
  }

  var match = BLOCK.exec(source)
  var yaml = match[1]
  var body = source.slice(match[0].length)
  return {
    attributes: parseFields(yaml),
    body: body,
    bodyBegin: match[0].split('\n').length
  }
}

/** Whether a text begins as one with a preface does. */
function test (text) {
  return BLOCK.test(String(text || '').replace(/\r\n/g, '\n'))
}

function parseFields (yaml) {
  var fields = {}
  yaml.split('\n').forEach(function (line) {
    var at = line.indexOf(':')
    if (at === -1) return
    fields[line.slice(0, at).trim()] = scalar(line.slice(at + 1).trim())
  })
  return fields
}

function scalar (word) {
  if (word === 'true') return true
  if (word === 'false') return false
  if (word !== '' && !isNaN(word)) return Number(word)
  return word.replace(/^(['"])(.*)\1$/, '$2')
}
