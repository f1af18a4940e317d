import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkArchitecture } from '../scripts/architecture/check.ts'

let parent: string
let root: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'prunella-architecture-'))
  root = join(parent, 'checkout')
  plant({
    'ARCHITECTURE.md':
      'The map: `src/lib`, `src/domain`, `src/store`, `src/sources`, `src/http`, `src/pipeline` and `web/`.',
    'package-lock.json': JSON.stringify({ packages: { 'node_modules/zod': { version: '4.0.0' } } }),
    'web/app.js': `document.querySelector('main').textContent = '<b>'\n`,
    'src/lib/clock.ts': 'export const nowMs = (): number => Date.now()\n',
    'src/domain/event.ts': `import { z } from 'zod'\nexport const event = z.object({})\n`,
    'src/store/events.ts': `import { event } from '../domain/event.ts'\nexport const text = 'select * from events'\nvoid event\n`,
    'src/sources/source.ts': `export interface Source { id: string }\n`,
    'src/sources/sentry/index.ts': `import type { Source } from '../source.ts'\nexport const sentry: Source = { id: 'sentry' }\n`,
    'src/pipeline/group.ts': `import { text } from '../store/events.ts'\nexport { text }\n`,
    'src/http/api.ts': `import { text } from '../pipeline/group.ts'\nvoid text\n`,
  })
})

afterEach(() => rmSync(parent, { recursive: true, force: true }))

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const plantSource = (path: string, ...lines: string[]): string[] => {
  plant({ [path]: `${lines.join('\n')}\n` })
  return checkArchitecture(root)
}

test('a tree that keeps the rules is left alone', () => expect(checkArchitecture(root)).toEqual([]))

describe('imports', () => {
  test('of a higher part', () => {
    expect(plantSource('src/store/issues.ts', '', `import { text } from '../pipeline/group.ts'`, 'void text')).toEqual([
      'src/store/issues.ts:2 imports src/pipeline/group.ts: store may not use pipeline. It may use domain, lib.',
    ])
  })

  test.each([
    ['types', `import type { Source } from '../sources/source.ts'`],
    ['exports', `export { text } from '../pipeline/group.ts'`],
    ['whole exports', `export * from '../pipeline/group.ts'`],
    ['dynamic imports', `export const load = () => import('../pipeline/group.ts')`],
    ['types in place', `export type T = import('../sources/source.ts').Source`],
    ['parts of the same row', `import '../sources/sentry/index.ts'`],
    ['what is outside of src', `import '../../test/helpers/fake-clock.ts'`],
  ])('%s count', (_name, line) => expect(plantSource('src/store/issues.ts', line)).toHaveLength(1))

  test('of a sibling adapter', () => {
    const [problem] = plantSource('src/sources/otlp/index.ts', `import '../sentry/index.ts'`)
    expect(problem).toContain('an adapter may not know a sibling')
  })

  test('of packages and of Node by a part that does no I/O', () => {
    expect(plantSource('src/domain/issue.ts', `import { readFileSync } from 'node:fs'`, `import 'hono'`)).toEqual([
      'src/domain/issue.ts:1 imports node:fs: domain does no I/O, so it uses no packages but zod, semver.',
      'src/domain/issue.ts:2 imports hono: domain does no I/O, so it uses no packages but zod, semver.',
    ])
  })

  test('a part that no row names', () => {
    plant({
      'ARCHITECTURE.md': '`src/lib` `src/domain` `src/store` `src/sources` `src/http` `src/pipeline` `src/new-thing`',
    })
    expect(plantSource('src/new-thing/index.ts', 'export {}')).toEqual([
      'src/new-thing is not in the table of parts: give it a row in scripts/architecture/rules.ts.',
    ])
  })

  test('tests may use anything', () => {
    expect(plantSource('src/store/issues.test.ts', `import '../../test/helpers/fake-clock.ts'`, 'Date.now()')).toEqual(
      [],
    )
  })
})

describe('single places', () => {
  test.each([
    ['SQL', `export const find = 'select id from issues where id = $1'`],
    ['SQL', 'export const find = (table: string) => `\n  select *\n  from $' + '{table}`'],
    ['SQL', `export const add = 'insert into issues (id) values (1)'`],
    ['the environment', 'export const { env } = process'],
    ['the environment', 'export const home = process.env.HOME'],
    ['the environment', `export const home = process['env']`],
    ['the environment', `import { env } from 'node:process'\nvoid env`],
    ['starting a process', `import { spawn } from 'node:child_process'\nvoid spawn`],
    ['the clock', 'export const at = Date.now()'],
    ['the clock', 'export const at = new Date()'],
    ['the clock', 'setTimeout(() => {}, 1)'],
    ['the clock', `import { setTimeout as sleep } from 'node:timers/promises'\nvoid sleep`],
    ['randomness', 'export const dice = Math.random()'],
    ['randomness', `import { randomUUID } from 'node:crypto'\nvoid randomUUID`],
    ['outgoing HTTP', `export const page = () => fetch('x')`],
    ['outgoing HTTP', `import * as http from 'node:http'\nvoid http`],
    ['the console', `console.log('x')`],
  ])('%s', (what, text) => {
    const problems = plantSource('src/http/other.ts', text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^src/http/other\\.ts:\\d ${what}`))
  })

  test.each([
    ['prose', `export const hint = 'Select an issue from the list.'`],
    ['comments', '// process.env and Date.now() are elsewhere'],
    ['times that are given', 'export const at = (ms: number) => new Date(ms)'],
    ['hashes', `import { createHash } from 'node:crypto'\nvoid createHash`],
    ['types of Node', `import type { IncomingMessage } from 'node:http'\nexport type T = IncomingMessage`],
    ['servers', `import { createServer } from 'node:http'\nvoid createServer`],
    ['methods of the same name', 'export const f = (clock: { setTimeout(): void }) => clock.setTimeout()'],
  ])('%s are no use', (_name, text) => expect(plantSource('src/http/other.ts', text)).toEqual([]))
})

describe('the map', () => {
  test('must name every folder, and only what is there; a module may go without its extension', () => {
    plant({
      'ARCHITECTURE.md':
        '`src/lib/clock` `src/lib` `src/domain` `src/store/` `src/http` `src/pipeline` `src/gone` `scripts/x.ts`',
    })
    expect(checkArchitecture(root)).toEqual([
      'ARCHITECTURE.md does not name src/sources: say what is there.',
      'ARCHITECTURE.md names src/gone, which is not there.',
      'ARCHITECTURE.md names scripts/x.ts, which is not there.',
    ])
  })

  test('must be there', () => {
    rmSync(join(root, 'ARCHITECTURE.md'))
    expect(checkArchitecture(root)).toEqual(['ARCHITECTURE.md is missing: it is the map of the tree.'])
  })
})

describe('the tree', () => {
  test('the lock file names no host', () => {
    const resolved = 'https://registry.example/zod/-/zod-4.0.0.tgz'
    plant({ 'package-lock.json': JSON.stringify({ packages: { 'node_modules/zod': { resolved } } }) })
    expect(checkArchitecture(root)).toEqual([expect.stringContaining('names a host for node_modules/zod')])
  })

  test('no file holds a path of this machine', () => {
    mkdirSync(join(parent, 'notes'))
    plant({
      'README.md': `Read ${root}/docs first, or ${parent}/else, or ${root}-2.\n`,
      'bench/index.ts': `const notes = '${parent}/notes'\n`,
    })
    expect(checkArchitecture(root)).toEqual([
      `README.md holds ${root}, a path of this machine: nobody else has it.`,
      `bench/index.ts holds ${parent}/notes, a path of this machine: nobody else has it.`,
    ])
  })

  test.each([
    'main.innerHTML = title',
    'main.insertAdjacentHTML("beforeend", title)',
    'document.write(title)',
    'eval (title)',
    '<script>alert(1)</script>',
    '<p onclick="go()">',
    '<p style="color: red">',
    '<link rel="stylesheet" href="https://cdn.example/x.css">',
  ])('the page makes no markup of strings: %s', (line) => {
    plant({ 'web/page.html': `<!doctype html>\n${line}\n` })
    expect(checkArchitecture(root)).toEqual([expect.stringContaining('web/page.html:2 matches ')])
  })

  test('a script of our own is fine', () => {
    plant({ 'web/page.html': '<script type="module" src="/app.js"></script>\n' })
    expect(checkArchitecture(root)).toEqual([])
  })
})
