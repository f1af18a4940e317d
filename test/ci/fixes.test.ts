// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are GitHub's templates.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { git } from '../../src/lib/git.ts'
import { commitAll, gitRepository, writeFiles } from '../helpers/git-repository.ts'
import { CHECKOUT, FAILED, fixed, fixedIn, PATH, workflow } from './fixed.ts'

describe('prunella ci fix', () => {
  const install = `${CHECKOUT}      - name: Install dependencies\n        run: |\n          pip install -r requirements.txt\n      - run: python app.py # starts\n`
  const noModule = (name: string) => [
    '##[group]Run python app.py',
    '##[endgroup]',
    `ModuleNotFoundError: No module named '${name}'`,
    FAILED,
  ]

  test('D24 D64 a missing Python package is installed before the requirements, and nothing else changes', async () => {
    const files = workflow(install)
    const { textOf, status, fix } = await fixed(noModule('requests'), files)
    expect([status, fix]).toEqual([0, 'python-package'])
    const line = '          pip install -r requirements.txt\n'
    expect(textOf()).toBe(files[PATH]!.replace(line, `          pip install requests\n${line}`))
  })

  test('D25 it goes into the requirements where the install step uses them, by the name of its package', async () => {
    const cases = { yaml: 'PyYAML', cv2: 'opencv-python', sklearn: 'scikit-learn' }
    for (const [module, name] of Object.entries(cases)) {
      const { textOf } = await fixed(
        noModule(module),
        { ...workflow(install), 'requirements.txt': 'flask==3.0' },
        '--repo',
        '.',
      )
      expect(textOf()).toContain(`pip install ${name}`)
      const repo = await gitRepository({ ...workflow(install), 'requirements.txt': 'flask==3.0\n' })
      const listed = await fixedIn(repo, noModule(module), '--repo', repo)
      expect(listed.textOf('requirements.txt')).toBe(`flask==3.0\n${name}\n`)
      expect(listed.textOf()).toBe(workflow(install)[PATH])
    }
  })

  test('D25 a package that is not known for sure is a person’s, whatever the log says', async () => {
    for (const module of ['reqeusts', 'left_pad_9', 'constructor', '__proto__', 'requests; curl evil']) {
      expect(await fixed(noModule(module), workflow(install))).toMatchObject({ answer: 'none', status: 1 })
    }
  })

  test('D26 D65 the limit of the job that timed out is doubled, of that job only', async () => {
    const other = '  other:\n    runs-on: ubuntu-latest\n    timeout-minutes: 30\n    steps:\n      - run: make\n'
    const files = { [PATH]: workflow('      - run: make all\n', '    timeout-minutes: 30\n')[PATH]! + other }
    const log = [
      'build\tRun make all\t2026-01-02T03:04:05.0Z ##[error]The job running on runner a has exceeded the maximum execution time of 30 minutes.',
    ]
    const { textOf, what } = await fixed(log, files)
    expect(what).toContain('60')
    expect(textOf()).toBe(
      files[PATH]!.replace('timeout-minutes: 30\n', 'timeout-minutes: 60  # Increased from default 30\n'),
    )
  })

  test('D65 a comment that is there stays', async () => {
    const { textOf } = await fixed(
      timedOut(30),
      workflow('      - run: make\n', '    timeout-minutes: 30 # as on my machine\n'),
    )
    expect(textOf()).toContain('    timeout-minutes: 60 # as on my machine\n')
  })

  const timedOut = (minutes: number) => [
    `##[error]The job running on runner a has exceeded the maximum execution time of ${minutes} minutes.`,
  ]

  test('D27 a job without a limit gets one; none is raised above what GitHub gives', async () => {
    const { textOf } = await fixed(timedOut(40), workflow('      - run: make\n'))
    expect(parse(textOf()).jobs.build['timeout-minutes']).toBe(80)
    expect(await fixed(timedOut(360), workflow('      - run: make\n'))).toMatchObject({ answer: 'none' })
    const capped = await fixed(timedOut(300), workflow('      - run: make\n', '    timeout-minutes: 300\n'))
    expect(parse(capped.textOf()).jobs.build['timeout-minutes']).toBe(360)
  })

  test('D28 a program that is missing is installed before the step, if it is one that is known', async () => {
    const steps = `${CHECKOUT}      # shows the tree\n      - run: tree -L 2\n`
    for (const line of [
      '/home/runner/work/_temp/1.sh: line 1: tree: command not found',
      'zsh: command not found: tree',
      'sh: 1: tree: not found',
    ]) {
      const { textOf } = await fixed([line, '##[error]Process completed with exit code 127.'], workflow(steps))
      const step =
        '      - name: Install tree\n        run: |\n          sudo apt-get update\n          sudo apt-get install --yes tree\n'
      expect(textOf()).toBe(workflow(steps.replace('      # shows', `${step}      # shows`))[PATH])
    }
    for (const command of ['treee', 'npm-evil', 'constructor']) {
      const answer = await fixed(
        [`bash: ${command}: command not found`, FAILED],
        workflow(`      - run: ${command} -L 2\n`),
      )
      expect(answer).toMatchObject({ answer: 'none' })
    }
    const onWindows = await fixed(
      ['bash: tree: command not found', FAILED],
      workflow(steps, '', 'build', 'windows-latest'),
    )
    expect(onWindows).toMatchObject({ answer: 'none' })
  })

  test('D29 a program that a step before put in its own folder is found by the path', async () => {
    const steps = `      - run: cargo install cargo-audit\n      - run: cargo-audit audit\n`
    const { textOf } = await fixed(
      ['##[group]Run cargo-audit audit', '##[endgroup]', 'bash: cargo-audit: command not found', FAILED],
      workflow(steps),
    )
    expect(parse(textOf()).jobs.build.steps[0].run).toBe(
      'cargo install cargo-audit\necho "$HOME/.cargo/bin" >> "$GITHUB_PATH"\n',
    )
  })

  test('D30 a file that is nowhere makes its step conditional, and that is said to hide the failure', async () => {
    const files = workflow(`${CHECKOUT}      - name: Extra\n        run: bash scripts/extra.sh --all\n`)
    const { textOf, hidesFailure } = await fixed(['bash: scripts/extra.sh: No such file or directory', FAILED], files)
    expect(hidesFailure).toBe(true)
    expect(textOf()).toBe(
      files[PATH]!.replace('- name: Extra\n', "- name: Extra\n        if: hashFiles('scripts/extra.sh') != ''\n"),
    )
  })

  test('a file that is nowhere is no condition for a step that runs in another folder: it would never be met', async () => {
    const missing = ['bash: scripts/extra.sh: No such file or directory', FAILED]
    const shapes = [
      workflow(`${CHECKOUT}      - run: bash scripts/extra.sh\n        working-directory: app\n`),
      workflow(
        `${CHECKOUT}      - run: bash scripts/extra.sh\n`,
        '    defaults: { run: { working-directory: app } }\n',
      ),
    ]
    for (const files of shapes) expect(await fixed(missing, files)).toMatchObject({ answer: 'none', status: 1 })
  })

  test('D31 a file that git knows was moved is followed', async () => {
    const repo = await gitRepository({
      ...workflow(`${CHECKOUT}      - run: ./build.sh && echo done\n`),
      'build.sh': 'echo a long enough script\n',
    })
    await git(['mv', 'build.sh', 'make.sh'], { cwd: repo })
    await commitAll(repo, 'second')
    writeFiles(repo, { 'scripts/.keep': '' })
    await git(['mv', 'make.sh', 'scripts/build-all.sh'], { cwd: repo })
    await commitAll(repo, 'third')
    const { textOf, hidesFailure } = await fixedIn(
      repo,
      ['bash: build.sh: No such file or directory', FAILED],
      '--repo',
      repo,
    )
    expect(hidesFailure).toBe(false)
    expect(textOf()).toContain('      - run: ./scripts/build-all.sh && echo done\n')
  })

  test('D31 a script that was moved to the top is still called as a file', async () => {
    const repo = await gitRepository({
      ...workflow(`${CHECKOUT}      - run: scripts/build.sh --all\n`),
      'scripts/build.sh': 'echo a long enough script\n',
    })
    await git(['mv', 'scripts/build.sh', 'build.sh'], { cwd: repo })
    await commitAll(repo, 'second')
    const said = ['/bin/bash: scripts/build.sh: No such file or directory', FAILED]
    const { textOf } = await fixedIn(repo, said, '--repo', repo)
    expect(textOf()).toContain('      - run: ./build.sh --all\n')
  })

  test('D32 D33 a file that is no valid YAML is one after the smallest change', async () => {
    const valid = workflow(
      `${CHECKOUT}      - name: Test\n        run: make\n        env:\n          A: "1"\n          B: "2"\n`,
    )[PATH]!
    const faults: [string, string][] = [
      ['          A: "1"', '           A: "1"'],
      ['        run: make', '       run: make'],
      ['      - name: Test', '     - name: Test'],
      ['    runs-on: ubuntu-latest', '    runs-on:ubuntu-latest'],
      ['        env:', '\t\t\t\tenv:'],
    ]
    for (const [right, wrong] of faults) {
      const broken = valid.replace(right, wrong)
      const { textOf, answer } = await fixed(
        ['Invalid workflow file: .github/workflows/ci.yml#L9', 'You have an error in your yaml syntax on line 9'],
        { [PATH]: broken },
      )
      expect([wrong, answer]).toEqual([wrong, 'edit'])
      expect(parse(textOf())).toEqual(parse(valid))
    }
  })

  const offline = ["Job 'test-arm64' failed on self-hosted runner", FAILED]

  test('D34 D66 an optional job may fail, and nothing but that job', async () => {
    const files = workflow('      - run: make\n', '', 'test-arm64', 'self-hosted')
    files[PATH] += '  other:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'
    const { textOf, hidesFailure } = await fixed(offline, files)
    expect(hidesFailure).toBe(true)
    const line = '    runs-on: self-hosted\n'
    expect(textOf()).toBe(
      files[PATH]!.replace(line, `${line}    continue-on-error: true  # Added to prevent pipeline failure\n`),
    )
  })

  test('D34 D35 a job that is not listed, or that another waits for, always counts', async () => {
    const files = workflow('      - run: make\n', '', 'test-arm64', 'self-hosted')
    expect(await fixed(offline, files, '--optional', 'nightly-*')).toMatchObject({ answer: 'none' })
    files[PATH] += '  release:\n    needs: [test-arm64]\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n'
    expect(await fixed(offline, files)).toMatchObject({ answer: 'none' })
  })

  const limited = [
    '##[group]Run npm ci',
    '##[endgroup]',
    'npm error code E429',
    'npm error 429 Too Many Requests - GET https://registry.example.org/a',
    FAILED,
  ]

  test('D36 D37 what was asked for too often runs again first; then the one command is tried three times, with growing pauses', async () => {
    const files = workflow(`${CHECKOUT}      - run: npm ci # all\n`)
    expect(await fixed(limited, files)).toMatchObject({ answer: 'rerun', status: 1 })
    const quiet = workflow(`${CHECKOUT}      - run: npm ci\n      - run: npm test\n`)
    const { textOf } = await fixed(limited, quiet, '--reran', 'failed')
    const [, wrapped, untouched] = parse(textOf()).jobs.build.steps
    expect(untouched).toEqual({ run: 'npm test' })
    expect(runOf(wrapped.run, 3)).toEqual({ calls: 3, sleeps: [10, 20], status: 1 })
    expect(runOf(wrapped.run, 1)).toEqual({ calls: 2, sleeps: [10], status: 0 })
  })

  test('a command that sends, or is one of many, is not repeated', async () => {
    for (const run of ['npm publish', 'curl -X POST https://x', 'npm ci && npm publish', 'git push']) {
      const answer = await fixed(
        limited.with(0, `##[group]Run ${run}`),
        workflow(`      - run: ${run}\n`),
        '--reran',
        'failed',
      )
      expect([run, answer.answer]).toEqual([run, 'none'])
    }
  })

  test.each([
    ['D47', ['FAILED tests/test_a.py::test_b - AssertionError: assert 1 == 2', FAILED]],
    ['D48', ['fatal: unable to access: Could not resolve host: github.com', FAILED]],
    ['D49', ['found 3 high severity vulnerabilities', 'run `npm audit fix` to fix them', FAILED]],
    ['D50', ['Error: NPM_TOKEN is not set', FAILED]],
    ['D50 token rights', ['HttpError: Resource not accessible by integration', FAILED]],
  ])('%s no edit mends it, run again or not', async (_row, log) => {
    for (const options of [[], ['--reran', 'failed']]) {
      const answer = await fixed(log, workflow(`${CHECKOUT}      - run: npm test\n`), ...options)
      expect(answer.answer).not.toBe('edit')
      expect(answer.patch).toBeUndefined()
    }
  })
})

/** The script in a shell in which the command fails so often, and sleeping is written down. */
function runOf(script: string, failures: number): { calls: number; sleeps: number[]; status: number | null } {
  const prelude = `n=0; npm() { n=$((n + 1)); echo call >&2; [ "$n" -gt ${failures} ]; }; sleep() { echo "sleep $1" >&2; }; `
  const { status, stderr } = spawnSync('bash', ['-e', '-c', prelude + script], { encoding: 'utf8' })
  const sleeps = [...stderr.matchAll(/^sleep (\d+)$/gm)].map(([, seconds]) => Number(seconds))
  return { calls: stderr.match(/^call$/gm)?.length ?? 0, sleeps, status }
}
