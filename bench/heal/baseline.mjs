/**
 * What a repair must be better than: `?.` at the column where it was thrown, and nothing asked but whether the program ends.
 * It takes the arguments of `prunella heal` and prints what the bench reads of it: `npm run bench:heal -- --main bench/heal/baseline.mjs`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const REPRO_TIMEOUT_MS = 30_000

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { repo: { type: 'string' }, repro: { type: 'string' }, json: { type: 'boolean' } },
})
const repo = realpathSync(values.repo)
const [command, ...args] = values.repro.split(' ')
console.log(JSON.stringify(report()))

function report() {
  const before = run()
  if (before.status === 0)
    return { verdict: 'not_reproduced', reason: 'it does not fail', chosen: null, candidates: [] }
  const none = (reason) => ({ verdict: 'no_fix', reason, chosen: null, candidates: [] })
  const frame = topFrame(before.stderr)
  if (frame === null) return none('no frame of the repository in what it printed')
  const original = readFileSync(frame.file, 'utf8')
  const patched = chained(original, frame, / is not a function/.test(before.stderr))
  if (patched === null) return none('nothing at the column that could be chained')
  writeFileSync(frame.file, patched)
  const after = run()
  const diff = execFileSync('git', ['diff'], { cwd: repo, encoding: 'utf8' })
  execFileSync('git', ['checkout', '--quiet', '.'], { cwd: repo })
  if (after.status !== 0) return none('it fails with it, too')
  const candidate = { diff, pattern: 'baseline', confidence: 1, score: 1, survived: true }
  return { verdict: 'fixed', reason: '', chosen: candidate, candidates: [candidate] }
}

function run() {
  return spawnSync(command === 'node' ? process.execPath : command, args, {
    cwd: process.cwd(),
    encoding: 'utf8',
    timeout: REPRO_TIMEOUT_MS,
  })
}

/** `    at name (/path/file.js:10:7)`: the first that lies in the repository. */
function topFrame(printed) {
  for (const [, path, line, column] of printed.matchAll(/(?:\(|at )(?:file:\/\/)?(\/[^\s():]+):(\d+):(\d+)\)?$/gm)) {
    const file = realPathOf(path)
    if (file?.startsWith(join(repo, '/'))) return { file, line: Number(line), column: Number(column) }
  }
  return null
}

function realPathOf(path) {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** The column is that of a property's name, of what stands in brackets, or of the name that is called. */
function chained(text, { line, column }, doesCall) {
  const lines = text.split('\n')
  const [head, tail] = [lines[line - 1].slice(0, column - 1), lines[line - 1].slice(column - 1)]
  const place = placeOf(head, tail, doesCall)
  if (place === null) return null
  lines[line - 1] = place
  return lines.join('\n')
}

function placeOf(head, tail, doesCall) {
  const called = /^[\w$.]+(?=\()/.exec(tail)?.[0]
  if (doesCall) return called === undefined ? null : `${head}${called}?.${tail.slice(called.length)}`
  if (/[^?]\.\s*$/.test(head)) return head.replace(/\.(\s*)$/, '?.$1') + tail
  return /\[\s*$/.test(head) ? head.replace(/\[(\s*)$/, '?.[$1') + tail : null
}
