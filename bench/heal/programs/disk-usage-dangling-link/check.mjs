import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, weigh } from 'folder-weight'

const root = mkdtempSync(join(tmpdir(), 'weight-'))
process.on('exit', () => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'b', 'c'), { recursive: true })
for (const [name, size] of [['a.txt', 10], ['z.txt', 1500], ['b/m.txt', 20], ['b/c/n.txt', 30]]) writeFileSync(join(root, name), 'x'.repeat(size))
const before = weigh(root)
symlinkSync('gone.txt', join(root, 'b', 'latest'))
symlinkSync('loop', join(root, 'loop'))
symlinkSync('b', join(root, 'folder'))
symlinkSync('z.txt', join(root, 'to-z'))
console.log(`RESULT ${JSON.stringify([before, weigh(root), weigh(root, { top: 1 }).top, weigh(join(root, 'none')), format(weigh(root))])}`)
