import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { backupName, listBackups } from './names.js'

/**
 * Writes a file so that there is always a whole one, and keeps what was there as a backup.
 *
 * @param {string} path
 * @param {string} text
 * @param {{ keep?: number }} [options]  how many backups are kept, 5 without it
 */
export function safeWrite(path, text, { keep = 5 } = {}) {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.new`
  writeFileSync(fresh, text)
  if (existsSync(path)) renameSync(path, nextName(path))
  renameSync(fresh, path)
  prune(path, keep)
}

/** Puts the newest backup in the place of the file; false where there is none. */
export function restore(path) {
  const newest = listBackups(path).at(-1)
  if (newest === undefined) return false
  renameSync(backupName(path, newest), path)
  return true
}

function prune(path, keep) {
  const numbers = listBackups(path)
  for (const number of numbers.slice(0, Math.max(0, numbers.length - keep))) rmSync(backupName(path, number))
}
