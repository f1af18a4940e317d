import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** `notes.txt.~3~` */
export function backupName(path, number) {
  return `${path}.~${number}~`
}

/** The name for one more backup: its number is one above the highest. */
export function nextName(path) {
  return backupName(path, (listBackups(path).at(-1) ?? 0) + 1)
}

/** Numbers of the backups of a file, the oldest first. */
export function listBackups(path) {
  const start = `${basename(path)}.~`
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && /^\d+~$/.test(name.slice(start.length)))
    .map((name) => Number.parseInt(name.slice(start.length), 10))
    .sort((a, b) => a - b)
}
