import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restore, safeWrite } from 'safe-write'

const folder = mkdtempSync(join(tmpdir(), 'notes-'))
const path = join(folder, 'deep', 'notes.txt')
try {
  const states = []
  const note = () => states.push(readdirSync(join(folder, 'deep')).sort().map((name) => [name, readFileSync(join(folder, 'deep', name), 'utf8')]))
  for (const text of ['one', 'two', 'three', 'four']) {
    safeWrite(path, text, { keep: 2 })
    note()
  }
  states.push(restore(path))
  note()
  states.push(restore(path), restore(path))
  safeWrite(path, 'five')
  note()
  console.log(`RESULT ${JSON.stringify(states)}`)
} finally {
  rmSync(folder, { recursive: true })
}
