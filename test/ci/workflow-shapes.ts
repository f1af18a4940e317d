// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are GitHub's templates.
/** Workflows as people write them, the same in every run: indentation, line ends, comments, quotes, templates, anchors, braces. */
export function workflowShape(seed: number): string {
  const draw = seededDraw(seed)
  const eol = draw(4) === 0 ? '\r\n' : '\n'
  const step = draw(3) === 0 ? 4 : 2
  const lines = [...headOf(draw), 'jobs:']
  const jobs = 1 + draw(3)
  for (let i = 0; i < jobs; i++) {
    if (i > 0 && draw(2) === 0) lines.push('')
    lines.push(...jobOf(draw, i).map((line) => indented(line, step)))
  }
  const end = draw(5) === 0 ? '' : eol.repeat(1 + draw(2))
  return lines.join(eol) + end
}

type Draw = (below: number) => number

function seededDraw(seed: number): Draw {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function pick<T>(draw: Draw, of: readonly T[]): T {
  return of[draw(of.length)]!
}

function headOf(draw: Draw): string[] {
  const name = pick(draw, ['name: CI', 'name: "CI: all"', "name: 'it''s CI'", '# no name'])
  const on = pick(draw, [
    ['on: push'],
    ['on: [push, pull_request]'],
    ['on:', '  push:', '    branches: [main] # only', '  workflow_dispatch:'],
    ["'on':", '  schedule:', "    - cron: '0 3 * * 1'"],
    ['on:', '- push', '- pull_request'],
  ])
  const env = pick(draw, [[], [], ['env:', '  FORCE: yes', '  NODE_ENV: "test"'], ['env: { A: 1 }']])
  return [
    ...(draw(4) === 0 ? ['---'] : []),
    ...(draw(2) === 0 ? ['# What is tested, and where', ''] : []),
    name,
    ...on,
    ...env,
  ]
}

/** Two blanks are a level here. */
function jobOf(draw: Draw, index: number): string[] {
  const steps = Array.from({ length: 1 + draw(4) }, (_, i) => stepOf(draw, i))
  const list = draw(2) === 0 ? '  ' : ''
  const gap = draw(3) === 0
  const runner = pick(draw, [
    'ubuntu-latest',
    "'ubuntu-20.04'",
    '"ubuntu-22.04"  # pinned',
    '${{ matrix.os }}',
    '[self-hosted, linux]',
  ])
  return [
    ...(draw(3) === 0 ? ['  # A job.'] : []),
    `  job-${index}:${draw(5) === 0 ? ' # runs' : ''}`,
    ...(draw(3) === 0 ? [`    name: ${pick(draw, ['Build', '"Test ${{ matrix.os }}"', "'a: b'"])}`] : []),
    `    runs-on: ${runner}`,
    ...pick(draw, [[], [], [`    timeout-minutes: 30${pick(draw, ['', ' # half an hour'])}`]]),
    ...pick(draw, [
      [],
      [
        '    strategy:',
        '      fail-fast: false',
        '      matrix:',
        '        os: [ubuntu-20.04, windows-latest]',
        '        include:',
        '          - os: macos-13',
        '            node: 18',
      ],
    ]),
    ...pick(draw, [[], [], ['    env:', '      CI: true', '      # why', '      URL: "http://x/#a"']]),
    '    steps:',
    ...steps.flatMap((step, i) => [
      ...(gap && i > 0 ? [''] : []),
      ...step.map((line) => (line === '' ? '' : `    ${list}${line}`)),
    ]),
  ]
}

function stepOf(draw: Draw, index: number): string[] {
  return pick(draw, [
    ['- uses: actions/checkout@v4'],
    ['- uses: actions/checkout@v3 # the code', '  with:', '    fetch-depth: 0'],
    [
      '# Node',
      '- name: Set up',
      '  uses: actions/setup-node@v3',
      '  with:',
      "    node-version: '16'",
      '    cache: npm   # fast',
    ],
    ['- uses: actions/setup-python@v4', '  with: { python-version: 3.9, cache: pip }'],
    ['- run: npm ci'],
    [`- name: Test ${index}`, '  run: npm test # all of them'],
    [
      '- name: "Run: it"',
      '  run: |',
      '    npm ci',
      '',
      '    npm test -- --reporter="x"',
      '  env:',
      '    TOKEN: ${{ secrets.TOKEN }}',
    ],
    ['- run: |-', '    pip install -r requirements.txt', '    # not YAML', '    pytest --timeout=300'],
    ['- run: >', '    cargo build', '    --release', '  shell: bash'],
    ['-   name: wide', '    if: ${{ failure() }}', '    run: "echo \\"a\\" # b"'],
    ['- run: |', '    a', '', '', '  id: kept'],
    ['- name: multi', '  run: echo one', '    two'],
  ])
}

function indented(line: string, step: number): string {
  return line.replace(/^(?: {2})+/, (blanks) => ' '.repeat((blanks.length / 2) * step))
}
