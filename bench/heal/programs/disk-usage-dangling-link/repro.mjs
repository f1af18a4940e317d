import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, weigh } from 'folder-weight'

const root = mkdtempSync(join(tmpdir(), 'weight-'))
process.on('exit', () => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'notes.txt'), 'x'.repeat(1500))
symlinkSync('moved-away.txt', join(root, 'latest'))
console.log(format(weigh(root)))
