'use strict'

function reader(key) {
  return typeof key === 'function' ? key : (element) => element[key]
}

function sortBy(list, key) {
  const read = reader(key)
  return [...list].sort((a, b) => compare(read(a), read(b)))
}

function compare(a, b) {
  if (a === b) return 0
  if (a === undefined || a === null) return 1
  if (b === undefined || b === null) return -1
  return a < b ? -1 : a > b ? 1 : 0
}

function groupBy(list, key) {
  const groups = new Map()
  const read = reader(key)
  for (const element of list) {
    const value = read(element)
    if (groups.has(value)) groups.get(value).push(element)
    else groups.set(value, [element])
  }
  return groups
}

function uniqueBy(list, key) {
  return [...groupBy(list, key).values()].map(([first]) => first)
}

function sumBy(list, key) {
  return list.reduce((sum, element) => sum + key(element), 0)
}

module.exports = { sortBy, groupBy, uniqueBy, sumBy }
