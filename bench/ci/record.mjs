// Runs commands that fail and writes down what they print in the form of a job's log: `node bench/ci/record.mjs [ID...]`.
// What a command printed is kept as it is, but for the folder it ran in, which is named as on a runner.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { constants, homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const HERE = import.meta.dirname
const RUNNER_FOLDER = '/home/runner/work/app/app'
const TIMEOUT_MS = 120_000

const wanted = process.argv.slice(2)
const commands = JSON.parse(readFileSync(join(HERE, 'commands.json'), 'utf8'))

for (const { id, set, run, files = {}, tools = false } of commands) {
  if (wanted.length > 0 && !wanted.includes(id)) continue
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'record-')))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const bin = tools ? `${join(HERE, '../../node_modules/.bin')}:` : ''
  const env = {
    ...process.env,
    PATH: `${bin}${process.env.PATH}`,
    CI: 'true',
    GIT_CONFIG_GLOBAL: '/dev/null',
    LANG: 'C.UTF-8',
  }
  for (const name of Object.keys(env))
    if (/^(?:npm_|pip_|cargo_registries|https?_proxy|all_proxy|prunella)/i.test(name)) delete env[name]
  const { status, signal, stdout } = spawnSync('bash', ['-e', '-c', `exec 2>&1; ${run}`], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  })
  writeFileSync(
    join(HERE, set, `${id}.log`),
    logOf(
      run,
      stdout.replaceAll(folder, RUNNER_FOLDER).replaceAll(`${homedir()}/`, '/home/runner/'),
      status ?? 128 + constants.signals[signal],
    ),
  )
  process.stdout.write(`${id}: exit ${status ?? signal}\n`)
  rmSync(folder, { recursive: true, force: true })
}

function logOf(run, output, status) {
  const script = run.split('\n')
  const lines = [
    `##[group]Run ${script[0]}`,
    ...script.map((line) => `\u001B[36;1m${line}\u001B[0m`),
    'shell: /usr/bin/bash -e {0}',
    '##[endgroup]',
    ...output.replace(/\n$/, '').split('\n'),
    `##[error]Process completed with exit code ${status}.`,
  ]
  return lines
    .map(
      (line, i) => `${new Date(Date.UTC(2025, 0, 15, 9, 30, 0, i * 7)).toISOString().replace('Z', '0000Z')} ${line}\n`,
    )
    .join('')
}
