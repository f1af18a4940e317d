import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { safeWrite } from 'safe-write'

const folder = mkdtempSync(join(tmpdir(), 'notes-'))
try {
  safeWrite(join(folder, 'notes.txt'), 'one')
  safeWrite(join(folder, 'notes.txt'), 'two')
  console.log(readdirSync(folder))
} finally {
  rmSync(folder, { recursive: true })
}
