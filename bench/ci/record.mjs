// Runs commands that fail and writes down what they print in the form of a job's log: `node bench/ci/record.mjs [ID...]`.
// What a command printed is kept as it is, but for the folder it ran in, which is named as on a runner.
// `run` is one step or several, of which the first that fails is the last; `after` runs whatever happened, and `before` is not
// written down. `form: "gitlab"` writes the steps as lines of one script, as GitLab's runner does.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { constants, homedir, hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const HERE = import.meta.dirname
const RUNNER_FOLDERS = { github: '/home/runner/work/app/app', gitlab: '/builds/team/app' }
const TIMEOUT_MS = 300_000
const MAX_OUTPUT_BYTES = 16_000_000

const wanted = process.argv.slice(2)
const commands = ['commands.json', 'commands-aside.json'].flatMap((name) =>
  JSON.parse(readFileSync(join(HERE, name), 'utf8')),
)

for (const command of commands) {
  const { id, set, before, run, after, files = {}, form = 'github' } = command
  if (wanted.length > 0 && !wanted.includes(id)) continue
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'record-')))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  if (before) printed(before, folder, command)
  const steps = []
  for (const script of form === 'gitlab' ? [echoing(run)] : [run].flat()) {
    steps.push({ script, ...printed(script, folder, command) })
    if (steps.at(-1).status !== 0) break
  }
  const { status } = steps.at(-1)
  const last = form === 'gitlab' && after ? [echoing(after)] : [after ?? []].flat()
  const cleaning = last.map((script) => ({ script, ...printed(script, folder, command) }))
  const lines = form === 'gitlab' ? gitlabLog(steps[0], cleaning[0]) : githubLog([...steps, ...cleaning], command.env)
  writeFileSync(join(HERE, set, `${id}.log`), lines.map((line) => `${line}\n`).join(''))
  process.stdout.write(`${id}: exit ${status}\n`)
  rmSync(folder, { recursive: true, force: true })
}

function printed(script, folder, { form = 'github', tools = false, env: own = {} }) {
  const bin = tools ? `${join(HERE, '../../node_modules/.bin')}:` : ''
  const env = { ...process.env, PATH: `${bin}${process.env.PATH}`, CI: 'true' }
  for (const name of Object.keys(env))
    if (/^(?:npm_|pip_|tf_cli|cargo_registries|https?_proxy|all_proxy|prunella)/i.test(name)) delete env[name]
  const { status, signal, stdout } = spawnSync('bash', ['-e', '-c', `exec 2>&1; ${script}`], {
    cwd: folder,
    env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null', PIP_CONFIG_FILE: '/dev/null', LANG: 'C.UTF-8', ...own },
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    maxBuffer: MAX_OUTPUT_BYTES,
  })
  const output = stdout
    .replaceAll(folder, RUNNER_FOLDERS[form])
    .replaceAll(`${homedir()}/`, '/home/runner/')
    .replaceAll(new RegExp(`(?<=[@ ])${hostname()}\\b`, 'g'), 'runner')
  return {
    lines: output === '' ? [] : output.replace(/\n$/, '').split('\n'),
    status: status ?? 128 + constants.signals[signal],
  }
}

function githubLog(steps, env) {
  const lines = steps.flatMap(({ script, lines, status }) => [
    `##[group]Run ${script.split('\n')[0]}`,
    ...script.split('\n').map((line) => `\u001B[36;1m${line}\u001B[0m`),
    'shell: /usr/bin/bash -e {0}',
    ...(env ? ['env:', ...Object.entries(env).map(([name, value]) => `  ${name}: ${value}`)] : []),
    '##[endgroup]',
    ...lines,
    ...(status === 0 ? [] : [`##[error]Process completed with exit code ${status}.`]),
  ])
  return lines.map((line, i) => {
    const time = new Date(Date.UTC(2025, 0, 15, 9, 30, 0, i * 7)).toISOString()
    return `${time.replace('Z', '0000Z')} ${line}`
  })
}

/** One script that prints each of its lines before it runs it. */
function echoing(scripts) {
  const lines = [scripts].flat().flatMap((script) => script.split('\n'))
  return lines.map((line) => `printf '\\e[32;1m$ %s\\e[0;m\\n' '${line.replaceAll("'", "'\\''")}'\n${line}`).join('\n')
}

function gitlabLog({ lines, status }, cleaning) {
  const start = Date.UTC(2025, 0, 15, 9, 30) / 1000
  const section = (name, title, i, lines) => [
    `section_start:${start + i * 4}:${name}\r\u001B[0K\u001B[0K\u001B[36;1m${title}\u001B[0;m\u001B[0;m`,
    ...lines,
    `section_end:${start + i * 4 + 3}:${name}\r\u001B[0K`,
  ]
  return [
    '\u001B[0KRunning with gitlab-runner 17.7.0 (3153ccc6)\u001B[0;m',
    '\u001B[0K  on runner-2 t3_dxWQq, system ID: s_9b1d2a7c40ef\u001B[0;m',
    ...section('prepare_executor', 'Preparing the "shell" executor', 0, [
      '\u001B[0KUsing Shell (bash) executor...\u001B[0;m',
    ]),
    ...section('prepare_script', 'Preparing environment', 1, ['Running on runner-2...']),
    ...section('get_sources', 'Getting source from Git repository', 2, [
      '\u001B[32;1mFetching changes with git depth set to 20...\u001B[0;m',
      'Reinitialized existing Git repository in /builds/team/app/.git/',
      '\u001B[32;1mChecking out 3f1c2ab0 as detached HEAD (ref is main)...\u001B[0;m',
      '\u001B[32;1mSkipping Git submodules setup\u001B[0;m',
    ]),
    ...section('step_script', 'Executing "step_script" stage of the job script', 3, lines),
    ...(cleaning
      ? section('after_script', 'Running after_script', 4, [
          '\u001B[32;1mRunning after script...\u001B[0;m',
          ...cleaning.lines,
        ])
      : []),
    ...section('cleanup_file_variables', 'Cleaning up project directory and file based variables', 5, []),
    ...(status === 0 ? [] : [`\u001B[31;1mERROR: Job failed: exit status ${status}\u001B[0;m`]),
  ]
}
