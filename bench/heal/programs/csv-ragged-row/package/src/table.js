import { readFile } from 'node:fs/promises'

/**
 * Reads a table into one object per row. Cells are trimmed. Rows that are shorter than the header have empty cells at
 * their end.
 *
 * @param {string} path
 * @param {{ separator?: string }} [options]
 * @returns {Promise<Record<string, string>[]>}
 */
export async function readTable(path, options = {}) {
  const text = await readFile(path, 'utf8')
  return parseTable(text, options)
}

export function parseTable(text, { separator = ',' } = {}) {
  const [head, ...rows] = text.split('\n').filter((line) => line.trim() !== '')
  if (head === undefined) return []
  const names = head.split(separator).map((name) => name.trim())
  return rows.map((line) => toRecord(names, line.split(separator)))
}

function toRecord(names, cells) {
  const record = {}
  for (let i = 0; i < names.length; i++) {
    record[names[i]] = cells[i].trim()
  }
  return record
}
