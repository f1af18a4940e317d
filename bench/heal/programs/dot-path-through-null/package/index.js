const UNSAFE = ['__proto__', 'constructor', 'prototype']

/** `a.b\.c` has the keys `a` and `b.c`. */
export function keysOf(path) {
  const keys = []
  let key = ''
  for (let at = 0; at < path.length; at++) {
    const char = path[at]
    if (char === '\\' && path[at + 1] === '.') {
      key += '.'
      at++
    } else if (char === '.') {
      keys.push(key)
      key = ''
    } else {
      key += char
    }
  }
  keys.push(key)
  const unsafe = keys.find((name) => UNSAFE.includes(name))
  if (unsafe !== undefined) throw new Error(`The key "${unsafe}" is not allowed in a path`)
  return keys
}

const isContainer = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function'

/**
 * The value at a path.
 *
 * @param {object} object
 * @param {string} path
 * @param {unknown} [fallback] what there is instead of undefined
 */
export function getProperty(object, path, fallback) {
  let value = object
  for (const key of keysOf(path)) {
    value = value[key]
  }
  return value === undefined ? fallback : value
}

/** Sets the value at a path; objects are made on the way where there are none. */
export function setProperty(object, path, value) {
  const keys = keysOf(path)
  const last = keys.pop()
  let parent = object
  for (const key of keys) {
    if (!isContainer(parent[key])) parent[key] = {}
    parent = parent[key]
  }
  parent[last] = value
  return object
}

/** Whether there was something to delete. */
export function deleteProperty(object, path) {
  const keys = keysOf(path)
  const last = keys.pop()
  let parent = object
  for (const key of keys) {
    parent = parent[key]
    if (!isContainer(parent)) return false
  }
  return last in parent && delete parent[last]
}

export function escapePath(key) {
  return key.replaceAll('.', '\\.')
}
