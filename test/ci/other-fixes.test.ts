// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are GitHub's templates.
import { describe, expect, test } from 'vitest'
import { CHECKOUT, FAILED, fixed, PATH, workflow } from './fixed.ts'

const BROWNOUT = [
  '##[error]This is a scheduled Ubuntu 20.04 brownout. Ubuntu 20.04 LTS runner will be removed on 2025-04-15.',
]
const matrix = (...images: string[]) => `    strategy:\n      matrix:\n        os: [${images.join(', ')}]\n`

describe('prunella ci fix', () => {
  test('an image that is gone gives way to one that the matrix does not have yet', async () => {
    const files = workflow(
      '      - run: make # ubuntu-20.04\n',
      matrix('ubuntu-22.04', 'ubuntu-20.04'),
      'build',
      '${{ matrix.os }}',
    )
    const { textOf } = await fixed(BROWNOUT, files)
    expect(textOf()).toBe(files[PATH]!.replace('22.04, ubuntu-20.04', '22.04, ubuntu-24.04'))
    const plain = await fixed(BROWNOUT, workflow('      - run: make\n', '', 'build', '"ubuntu-20.04"'))
    expect(plain.textOf()).toContain('runs-on: "ubuntu-22.04"\n')
    const full = workflow('      - run: make\n', matrix('ubuntu-20.04', 'ubuntu-22.04', 'ubuntu-24.04'))
    expect(await fixed(BROWNOUT, full)).toMatchObject({ answer: 'none' })
  })

  const refused = (action: string) => [
    `##[error]This request has been automatically failed because it uses a deprecated version of \`${action}\`.`,
  ]

  test('a version of an action that is refused is raised, with the one that reads what it writes', async () => {
    const steps =
      '      - uses: actions/upload-artifact@v3 # the result\n      - uses: actions/download-artifact@v2\n      - uses: actions/cache@v4\n'
    const { textOf } = await fixed(refused('actions/upload-artifact: v3'), workflow(steps))
    expect(textOf()).toBe(
      workflow(steps.replace('upload-artifact@v3', 'upload-artifact@v4').replace('@v2', '@v4'))[PATH],
    )
  })

  test('it is left to a person where jobs of a matrix share the name, and where a commit is pinned', async () => {
    const shared = '      - uses: actions/upload-artifact@v3\n        with:\n          name: out\n'
    expect(await fixed(refused('actions/upload-artifact: v3'), workflow(shared, matrix('a', 'b')))).toMatchObject({
      answer: 'none',
    })
    const pinned = `      - uses: actions/upload-artifact@${'a1'.repeat(20)} # v3\n`
    expect(await fixed(refused('actions/upload-artifact: v3'), workflow(pinned))).toMatchObject({ answer: 'none' })
  })

  test('a version of Node that is too old is raised where a step sets it up by its number', async () => {
    const log = [
      'error a@1.0.0: The engine "node" is incompatible with this module. Expected version ">=18.12". Got "16.20.2"',
      FAILED,
    ]
    const steps = (version: string) =>
      `      - uses: actions/setup-node@v4\n        with:\n          node-version: ${version} # LTS\n      - run: yarn\n`
    for (const [old, raised] of [
      ['16', '18'],
      ["'16'", "'18'"],
      ['16.x', '18.x'],
    ] as const) {
      expect((await fixed(log, workflow(steps(old)))).textOf()).toBe(workflow(steps(raised))[PATH])
    }
    for (const other of ['${{ matrix.node }}', 'lts/*', '12']) {
      expect(await fixed(log, workflow(steps(other)))).toMatchObject({ answer: 'none' })
    }
  })

  test('a version of Python that is too old is raised to the first that fits, and stays a text', async () => {
    const log = ["ERROR: Package 'shop' requires a different Python: 3.8.18 not in '<4.0,>=3.10'", FAILED]
    const steps = (version: string) =>
      `      - uses: actions/setup-python@v5\n        with:\n          python-version: ${version} # the oldest\n      - run: pip install .\n`
    for (const [old, raised] of [
      ['3.8', "'3.10'"],
      ['"3.8"', '"3.10"'],
      ['3.8.x', '3.10.x'],
    ] as const)
      expect((await fixed(log, workflow(steps(old)))).textOf()).toBe(workflow(steps(raised))[PATH])
    for (const other of ['${{ matrix.python }}', "'3.11'", "'3.9'"])
      expect(await fixed(log, workflow(steps(other)))).toMatchObject({ answer: 'none' })
  })

  test('a version of Python that lost its zero is quoted', async () => {
    const steps = (version: string) =>
      `      - uses: actions/setup-python@v5\n        with:\n          python-version: ${version}\n`
    const log = ["##[error]The version '3.1' with architecture 'x64' was not found for Ubuntu 22.04."]
    expect((await fixed(log, workflow(steps('3.10')))).textOf()).toBe(workflow(steps("'3.10'"))[PATH])
    expect(await fixed(log, workflow(steps("'3.1'")))).toMatchObject({ answer: 'none' })
  })

  test('a full disk is freed of what the job does not use, only on a machine of GitHub', async () => {
    const log = ['##[group]Run dotnet build', '##[endgroup]', 'System.IO.IOException: No space left on device', FAILED]
    const { textOf } = await fixed(log, workflow(`${CHECKOUT}      - run: dotnet build\n`))
    expect(textOf()).toContain('      - name: Free disk space\n        run: sudo rm -rf /usr/local/lib/android')
    expect(textOf()).not.toContain('/usr/share/dotnet')
    expect(await fixed(log, workflow('      - run: dotnet build\n', '', 'build', 'self-hosted'))).toMatchObject({
      answer: 'none',
    })
  })

  test('Node gets more memory where its own limit was reached, and not without end', async () => {
    const log = ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', FAILED]
    const { textOf } = await fixed(log, workflow('      - run: npm run build\n'))
    expect(textOf()).toContain('    env:\n      NODE_OPTIONS: --max-old-space-size=4096\n')
    const own = (size: string) =>
      workflow(
        '      - run: npm run build\n',
        `    env:\n      NODE_OPTIONS: "--no-warnings --max-old-space-size=${size}" # big\n`,
      )
    expect((await fixed(log, own('4096'))).textOf()).toBe(own('6144')[PATH])
    expect(await fixed(log, own('6144'))).toMatchObject({ answer: 'none' })
  })

  test('a step that looks at history gets it, and the browsers of the tests are installed before them', async () => {
    const depth = await fixed(
      ["fatal: ambiguous argument 'HEAD~1': unknown revision or path not in the working tree.", FAILED],
      workflow(`${CHECKOUT}      - run: git diff HEAD~1\n`),
    )
    expect(depth.textOf()).toBe(
      workflow(`${CHECKOUT}        with:\n          fetch-depth: 0\n      - run: git diff HEAD~1\n`)[PATH],
    )
    const steps = `${CHECKOUT}      - run: npm ci\n      - run: npm test\n`
    const log = [
      '##[group]Run npm test',
      '##[endgroup]',
      "Error: browserType.launch: Executable doesn't exist at /home/runner/.cache/ms-playwright/chromium-1/chrome",
      FAILED,
    ]
    const added = '      - name: Install browsers\n        run: npx playwright install --with-deps\n'
    expect((await fixed(log, workflow(steps))).textOf()).toBe(
      workflow(steps.replace('      - run: npm test', `${added}      - run: npm test`))[PATH],
    )
  })

  test('only the upload of a report is let fail, and that is said to hide it', async () => {
    const steps = (value: string) =>
      `      - run: make\n      - uses: codecov/codecov-action@v4\n        with:\n          fail_ci_if_error: ${value} # strict\n`
    const { textOf, hidesFailure } = await fixed(
      ['##[error]Codecov: Failed to properly upload report'],
      workflow(steps('true')),
    )
    expect(hidesFailure).toBe(true)
    expect(textOf()).toBe(workflow(steps('false'))[PATH])
  })

  test('what cannot be edited exactly is not edited, and the answer says what it is', async () => {
    const timedOut = ['##[error]The job running on runner a has exceeded the maximum execution time of 40 minutes.']
    const cases: [string, string][] = [
      ['on: push\njobs:\n  a: { runs-on: ubuntu-latest, steps: [{ run: make }] }\n', 'braces'],
      ['on: push\njobs:\n  a:\n    runs-on: x\n    runs-on: y\n    steps:\n      - run: make\n', 'not valid|no valid'],
      [
        'on: push\nx: &t 40\njobs:\n  a:\n    timeout-minutes: *t\n    runs-on: x\n    steps:\n      - run: make\n',
        'alias',
      ],
      [
        'on: push\njobs:\n  a:\n    timeout-minutes: &t 40\n    runs-on: x\n    steps:\n      - run: make\n        timeout-minutes: *t\n',
        '',
      ],
    ]
    for (const [text, reason] of cases) {
      const answer = await fixed(timedOut, { [PATH]: text })
      expect([text, answer.answer]).toEqual([text, 'none'])
      expect(answer.because.join(' ')).toMatch(new RegExp(reason))
    }
  })

  test('git gets a name before the step that commits, unless the job gives it one elsewhere', async () => {
    const log = ['##[group]Run git commit -am docs', '##[endgroup]', '*** Please tell me who you are.', FAILED]
    const commit = '      - run: git commit -am docs # daily\n'
    const { textOf, status } = await fixed(log, workflow(CHECKOUT + commit))
    expect(status).toBe(0)
    expect(textOf()).toContain('git config --global user.name "github-actions[bot]"\n')
    expect(textOf().replace(/ {6}- name: Give git a name\n(?: {8}.*\n)+/, '')).toBe(workflow(CHECKOUT + commit)[PATH])
    const elsewhere = '      - run: cd other && git config user.email a@b\n'
    expect(await fixed(log, workflow(elsewhere + commit))).toMatchObject({ answer: 'none', status: 1 })
  })
})
