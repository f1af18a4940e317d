import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configSections } from '../scripts/reference/config-keys.ts'
import { COMMAND_NAMES, loadCommands } from '../src/cli/index.ts'
import { parseConfig } from '../src/config.ts'
import { ATTEMPT_TRANSITIONS } from '../src/domain/attempt.ts'
import { ISSUE_STATES } from '../src/domain/issue-state.ts'
import { JOB_STATES } from '../src/domain/job-state.ts'
import { FATES } from '../src/domain/lesson.ts'
import { packageRoot } from '../src/lib/package-root.ts'
import { GATES } from '../src/policy/gates/index.ts'
import { openProposer } from '../src/repair/proposers/index.ts'
import { json } from '../src/sources/json/index.ts'
import { record } from '../src/sources/json/schema.ts'
import { exposureAnswer, statusAnswer } from '../src/targets/command/answers.ts'
import { faultOfCommand, wordsOf } from './helpers/command-line.ts'
import { type Page, readPages } from './helpers/pages.ts'
import { tempDir } from './helpers/temp-dir.ts'

const pages = readPages()
const guides = pages.filter(({ path }) => path.startsWith('docs/guide/'))
const guide = (name: string): Page => guides.find(({ path }) => path === `docs/guide/${name}.md`)!
const scripts = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).scripts as Record<string, string>

describe('what the pages show is true', () => {
  const yaml = pages.flatMap(({ path, blocks }) =>
    blocks.filter(({ language }) => language === 'yaml').map(({ text }, i) => ({ name: `${path} ${i + 1}`, text })),
  )

  test.each(yaml)('the configuration in $name is accepted', ({ text }) => {
    expect(text.split('\n', 1)[0]).toBe('# prunella.yaml')
    expect(() => parseConfig(text, { file: '/srv/prunella.yaml', env: {} })).not.toThrow()
  })

  test('every command is one, with options and arguments that it takes', async () => {
    const commands = new Map((await loadCommands()).map(({ name, usage }) => [name, usage]))
    const shown = pages.flatMap((page) => commandLines(page).map((line) => ({ path: page.path, line })))
    const faults = shown.flatMap(({ path, line }) => {
      const [name = '', ...words] = wordsOf(line)
      const usage = name === 'help' ? '' : commands.get(name)
      const fault = usage === undefined ? 'there is no such command' : faultOfCommand(words, usage)
      return fault === undefined ? [] : [`${path}: prunella ${line}: ${fault}`]
    })
    expect(faults).toEqual([])
    expect(shown.length).toBeGreaterThan(30)
  })

  test('every command has its place in the reference, and is shown in the README or a guide', () => {
    const reference = pages.find(({ path }) => path === 'docs/reference/cli.md')!
    const shown = [readme(), ...guides].flatMap(commandLines).map((line) => wordsOf(line)[0])
    for (const name of COMMAND_NAMES) expect(reference.anchors).toContain(`prunella-${name}`)
    expect(COMMAND_NAMES.filter((name) => name !== 'demo' && !shown.includes(name))).toEqual([])
  })

  test('every npm script that is named is in package.json', () => {
    const named = pages.flatMap(({ text }) =>
      [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!),
    )
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    expect(named).toContain('check')
  })

  test('the README opens with the two commands for a fresh machine', () => {
    const lines = readme()
      .blocks[0]!.text.split('\n')
      .map((line) => line.replace(/\s*#.*/, ''))
    expect(lines.slice(0, 2)).toEqual(['npm ci && npm run demo', 'npm ci && npm test'])
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']))
  })

  test('every variable of the environment that is named is read or set by the program', () => {
    const source = sourceTexts().join('\n')
    const named = pages.flatMap(({ text }) => text.match(/\b(PRUNELLA_[A-Z_]+|SENTRY_[A-Z]+|DATABASE_URL)\b/g) ?? [])
    const ofClients = ['SENTRY_DSN', 'SENTRY_URL', 'SENTRY_ORG', 'SENTRY_PROJECT', 'SENTRY_AUTH']
    const known = (name: string): boolean => ofClients.includes(name) || source.includes(name)
    expect([...new Set(named)].filter((name) => !known(name))).toEqual([])
  })

  test('every name with an underscore in a guide is a key, a state, a gate or a field', () => {
    const others = ['at_ms', 'effect_key', 'prev_hash', 'api_key', 'node_modules']
    const verdicts = ['no_fix', 'not_reproduced']
    const closings = ['not_planned']
    const corrections = ['source_map_missing', 'source_map_unreadable']
    const known = new Set([
      ...configSections().flatMap(({ keys }) => keys.flatMap(({ name }) => name.split('.'))),
      ...ISSUE_STATES,
      ...JOB_STATES,
      ...Object.keys(ATTEMPT_TRANSITIONS),
      ...GATES.map(({ id }) => id),
      ...others,
      ...verdicts,
      ...closings,
      ...corrections,
      ...FATES,
    ])
    const named = [readme(), ...guides].flatMap(({ spans }) => spans.filter((span) => /^[a-z]+(_[a-z]+)+$/.test(span)))
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('every link leads somewhere', () => {
    const inside = pages.flatMap((page) =>
      page.links.filter((target) => !/^https?:/.test(target)).map((target) => ({ page, target })),
    )
    expect(
      inside.filter(({ page, target }) => !isThere(page, target)).map(({ page, target }) => `${page.path}: ${target}`),
    ).toEqual([])
  })
})

describe('reference of the configuration', () => {
  test('every key has a meaning', () => {
    const keys = configSections().flatMap(({ path, keys }) => keys.map((key) => ({ ...key, path })))
    expect(keys.filter(({ description }) => description === '').map(({ path, name }) => `${path}.${name}`)).toEqual([])
    expect(keys.length).toBeGreaterThan(50)
  })

  test('every variable that the configuration is read from is listed, but for the one of crash tests', () => {
    const { text } = pages.find(({ path }) => path === 'docs/reference/config.md')!
    const source = readFileSync(join(packageRoot(), 'src', 'config.ts'), 'utf8')
    const forges = readFileSync(join(packageRoot(), 'src', 'forges', 'index.ts'), 'utf8')
    const read = [...source.matchAll(/\benv\.([A-Z_]+)/g), ...forges.matchAll(/'([A-Z]+_TOKEN)'/g)].map(
      ([, name]) => name!,
    )
    const listed = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect([...new Set(read)].sort()).toEqual([...listed, 'PRUNELLA_FAILPOINT'].sort())
  })
})

describe('the programs in the guides work', () => {
  test('the proposer proposes the patch that its page describes', async () => {
    const dir = tempDir()
    writeFileSync(join(dir, 'propose.mjs'), block('write-a-proposer', 'js'))
    const source = 'export function total(items) {\n  return items.map((item) => item.price.amount)\n}\n'
    const proposer = openProposer({
      kind: 'command',
      id: 'team-rules',
      command: 'node propose.mjs',
      cwd: dir,
      timeoutMs: 30_000,
    })
    const frame = { file: 'src/cart.js', line: 2, column: 10, inApp: true }
    const candidates = await proposer.propose(
      {
        workspace: dir,
        error: { type: 'TypeError', message: 'no amount', frames: [frame, { file: 'node:internal', inApp: false }] },
        diagnosis: null,
        read: async (path) => (path === 'src/cart.js' ? source : undefined),
      },
      new AbortController().signal,
    )
    expect(candidates).toMatchObject([{ proposer: 'team-rules', pattern: 'missing-price', prior: 0.6 }])
    expect(candidates[0]!.files['src/cart.js']).toContain('map((item) => (item.price?.amount ?? 0))')
  })

  test('the error that is posted as JSON is taken in with its stack, and the fields that are read are listed', () => {
    const [, body = ''] = /-d '([^']+)'/.exec(block('connect-a-service', 'sh', 'curl'))!
    const { events } = json.parse({
      projectId: 1,
      route: 'events',
      body: Buffer.from(body),
      contentType: '',
      receivedMs: 0,
    })
    expect(events).toMatchObject([{ type: 'KeyError', message: 'no such sku: MUG-9', release: '1.4.0' }])
    expect(events[0]!.exceptions[0]!.frames).toMatchObject([
      { function: 'price', file: '/srv/shop/src/cart.js', line: 12 },
    ])
    const list = /Fields that are read: ([^.]+)\./.exec(guide('connect-a-service').text)![1]!
    expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(Object.keys(record.shape).sort())
  })

  test('what a target’s commands print is what is read of them', () => {
    const lines = block('deploy-and-verify', 'sh', 'echo').split('\n')
    const printed = lines.flatMap((line) => /echo '(.+)'/.exec(line)?.[1] ?? []).map((text) => JSON.parse(text))
    expect(statusAnswer.parse(printed[0])).toEqual(printed[0])
    expect(exposureAnswer.parse(printed[1])).toEqual(printed[1])
  })
})

/** What follows `prunella`, in blocks and in prose. */
function commandLines({ blocks, spans, text }: Page): string[] {
  const shell = blocks.filter(({ language }) => language === 'sh').flatMap((one) => one.text.split('\n'))
  // In a table the program's name stands before the first of several.
  const inRows = [...text.matchAll(/^\| (`prunella [^|]+)\|/gm)].flatMap(([, cell = '']) =>
    cell.split('`').flatMap((span, i) => (i % 2 === 1 ? span.replace(/^prunella /, '') : [])),
  )
  const others = [...shell, ...spans].flatMap(
    (line) => /^(?:[A-Z_]+=\S+ )*(?:prunella|node dist\/main\.js) (.+)$/.exec(line)?.[1] ?? [],
  )
  return [...inRows, ...others].map((line) => line.replaceAll('<ticket>', '1'))
}

function readme(): Page {
  return pages.find(({ path }) => path === 'README.md')!
}

function block(name: string, language: string, start = ''): string {
  return guide(name).blocks.find((one) => one.language === language && one.text.startsWith(start))!.text
}

function isThere(page: Page, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page.path : join(dirname(page.path), path)
  if (!existsSync(join(packageRoot(), file))) return false
  return anchor === undefined || pages.some((other) => other.path === file && other.anchors.includes(anchor))
}

function sourceTexts(): string[] {
  const dirs = ['src', 'scripts', 'test/helpers', 'bench'].map((dir) => join(packageRoot(), dir))
  const files = dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name)),
  )
  return files.filter((file) => /\.(ts|mjs|sh)$/.test(file)).map((file) => readFileSync(file, 'utf8'))
}
