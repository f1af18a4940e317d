// Checks every case against the published packages: the buggy version must crash
// with the recorded error, the fixed one must print the recorded result, each
// time. Usage: node verify.mjs [--runs=3] [id ...]
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

const installTimeoutMs = 180_000
const runTimeoutMs = 20_000
const casesDir = dirname(fileURLToPath(import.meta.url))

const { runs, ids } = parseArguments(process.argv.slice(2))
let failed = 0
for (const id of ids) {
  const faults = verifyCase(id)
  failed += faults.length > 0 ? 1 : 0
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${id}${faults.map((fault) => `\n     ${fault}`).join('')}`)
}
console.log(`${ids.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function verifyCase(id) {
  const dir = join(casesDir, id)
  const spec = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'))
  return [
    ...inFreshInstall(dir, spec, spec.buggy, (run) => crashFaults(spec, run)),
    ...inFreshInstall(dir, spec, spec.fixed, (run) => resultFaults(spec, run)),
  ]
}

function crashFaults(spec, run) {
  if (run.code === 0 || run.result !== undefined) return ['the buggy version did not crash']
  const crash = firstCrash(run.stderr, run.dir, spec.package)
  const expected = { name: spec.error.name, message: spec.error.message, file: spec.file, line: spec.line }
  return isDeepStrictEqual(crash, expected) ? [] : [`the buggy version crashed as ${JSON.stringify(crash)}`]
}

function resultFaults(spec, run) {
  if (run.code !== 0) return [`the fixed version ended with ${run.code}: ${run.stderr.slice(0, 300)}`]
  return isDeepStrictEqual(run.result, spec.expectedResult)
    ? []
    : [`the fixed version answered ${JSON.stringify(run.result)}`]
}

function inFreshInstall(caseDir, spec, version, faultsOf) {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'heal-case-')))
  try {
    const problem = install(dir, [`${spec.package}@${version}`, ...spec.extraDeps])
    if (problem !== undefined) return [problem]
    copyFileSync(join(caseDir, spec.repro), join(dir, spec.repro))
    return Array.from({ length: runs }, () => runRepro(dir, spec)).flatMap(faultsOf)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function install(dir, packages) {
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{"private":true}')
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps']
  const done = spawnSync('npm', ['install', ...flags, ...packages], {
    cwd: dir,
    encoding: 'utf8',
    timeout: installTimeoutMs,
  })
  return done.status === 0
    ? undefined
    : `npm install ${packages.join(' ')} failed: ${(done.stderr ?? '').slice(0, 300)}`
}

function runRepro(dir, spec) {
  const done = spawnSync(process.execPath, [...spec.nodeArgs, spec.repro], {
    cwd: dir,
    encoding: 'utf8',
    timeout: runTimeoutMs,
  })
  const line = /^RESULT (.*)$/m.exec(done.stdout)
  return { dir, code: done.status, stderr: done.stderr, result: line === null ? undefined : JSON.parse(line[1]) }
}

// The printed error: its name and message, and the topmost frame inside the package.
function firstCrash(stderr, dir, packageName) {
  const lines = stderr.split('\n')
  const start = lines.findIndex((line) => /^[A-Za-z.]*(Error|Exception)\b/.test(line))
  const firstFrame = lines.findIndex((line, index) => index > start && /^\s+at /.test(line))
  if (start < 0 || firstFrame < 0) return undefined
  const head = /^(\w+)(?: \[[^\]]*\])?(?:: ([\s\S]*))?$/.exec(lines.slice(start, firstFrame).join('\n'))
  const frame = lines
    .slice(firstFrame)
    .map((line) => packageFrame(line, dir, packageName))
    .find((found) => found !== undefined)
  return { name: head?.[1], message: (head?.[2] ?? '').trim(), ...frame }
}

function packageFrame(line, dir, packageName) {
  const place = /^\s+at (?:.*? \()?(?:file:\/\/)?(.*?):(\d+):\d+\)?$/.exec(line)
  if (place === null) return undefined
  const file = place[1].replace(`${dir}/`, '')
  const inside = file.split(`node_modules/${packageName}/`)[1]
  return inside === undefined || inside.includes('node_modules/') ? undefined : { file, line: Number(place[2]) }
}

function parseArguments(args) {
  const runsFlag = args.find((arg) => arg.startsWith('--runs='))
  const chosen = args.filter((arg) => !arg.startsWith('--'))
  const known = readdirSync(casesDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return { runs: Number(runsFlag?.slice('--runs='.length) ?? 3), ids: chosen.length > 0 ? chosen : known }
}
