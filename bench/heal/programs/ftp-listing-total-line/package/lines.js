import { timeOf } from './time.js'

const ENTRY = /^([-dl])([rwxst-]{9})\s+\d+\s+(\S+)\s+(\S+)\s+(\d+)\s+(\w{3})\s+(\d{1,2})\s+(\S+)\s(.+)$/

const KINDS = { '-': 'file', d: 'folder', l: 'link' }

/**
 * The entries of a folder as servers list them, in their order. What is no entry, as "total 48" or a greeting that slipped
 * in between, is left out, and so are the folder itself and the one above.
 *
 * @param {string} text answer to LIST
 * @param {Date} now years are not listed for what is new
 */
export function parseListing(text, now) {
  const entries = []
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue
    const [, kind, rights, owner, group, size, month, day, when, rest] = line.match(ENTRY)
    const [name, target] = kind === 'l' ? rest.split(' -> ') : [rest]
    if (name === '.' || name === '..') continue
    const entry = {
      name,
      kind: KINDS[kind],
      rights: octal(rights),
      owner: `${owner}:${group}`,
      size: Number(size),
      changed: timeOf(month, Number(day), when, now),
    }
    if (target !== undefined) entry.target = target
    entries.push(entry)
  }
  return entries
}

function octal(rights) {
  return [0, 3, 6]
    .map((at) => [...rights.slice(at, at + 3)].reduce((sum, letter, bit) => sum + (letter === '-' ? 0 : 4 >> bit), 0))
    .join('')
}

/** Bytes of all files of a listing. */
export function sizeOf(entries) {
  return entries.filter(({ kind }) => kind === 'file').reduce((sum, { size }) => sum + size, 0)
}
