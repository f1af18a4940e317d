import { expect, test } from 'vitest'
import { NPM } from './npm.ts'

const compare = NPM.remaking!.compare

function lock(entries: Record<string, object>, version = 3): string {
  return JSON.stringify({
    lockfileVersion: version,
    packages: { '': {}, 'packages/own': { version: '1.0.0' }, ...entries },
  })
}

function entry(name: string, version: string, rest: object = {}) {
  const resolved = `https://npm.example.com/${name}/-/${name}-${version}.tgz`
  return { [`node_modules/${name}`]: { version, resolved, integrity: 'sha512-AA==', ...rest } }
}

test('what differs between two lock files is told for who reviews it', () => {
  const before = { ...entry('same', '1.0.0'), ...entry('old', '1.0.0'), ...entry('moved', '1.0.0') }
  const after = {
    ...entry('same', '1.0.0'),
    ...entry('moved', '1.1.0'),
    ...entry('new', '3.0.0', { hasInstallScript: true }),
  }
  expect(compare(lock(before), lock(after))).toBe(
    '1 added: new 3.0.0; 1 changed: moved 1.0.0 to 1.1.0; 1 removed: old 1.0.0; 1 with a script that runs when it is installed: new 3.0.0',
  )
  const many = Object.assign({}, ...Array.from({ length: 12 }, (_, i) => entry(`p${i}`, '1.0.0')))
  expect(compare(lock({}), lock(many))).toMatch(/^12 added: p0 1\.0\.0, .*, p9 1\.0\.0 and 2 more$/)
  expect(compare(lock(before), lock(before))).toBe('')
})

test.each<[string, string, string, string]>([
  [
    'from another place',
    lock(entry('a', '1.0.0')),
    lock(entry('a', '1.0.0', { resolved: 'https://evil.example/a.tgz' })),
    'It would take packages from https://evil.example, from which none came before.',
  ],
  [
    'from git',
    lock(entry('a', '1.0.0')),
    lock({ ...entry('a', '1.0.0'), ...entry('b', '1.0.0', { resolved: 'git+ssh://git@npm.example.com/b.git#1' }) }),
    'It would take packages from git+ssh://npm.example.com, from which none came before.',
  ],
  [
    'without a checksum',
    lock(entry('a', '1.0.0')),
    lock({ ...entry('a', '1.0.0'), ...entry('b', '1.0.0', { integrity: undefined }) }),
    'b would come without a checksum.',
  ],
  ['in another form', lock({}, 2), lock({}, 3), 'The npm of this machine writes lock files of version 3, not 2.'],
  ['that is none', '{', lock({}), 'package-lock.json is none of npm 7 or newer.'],
])('nobody takes over a lock file %s', (_, before, after, reason) => {
  expect(() => compare(before, after)).toThrow(reason)
})

test('overrides that are nested without end are refused, and end nothing', async () => {
  const overrides = `${'{"a":'.repeat(20_000)}"1"${'}'.repeat(20_000)}`
  const read = async (path: string) => (path === 'package.json' ? `{"overrides":${overrides}}` : undefined)
  await expect(NPM.remaking!.assertPlain({ lock: lock({}), paths: ['package.json'], read })).rejects.toThrow(
    'Overrides are nested more than 50 deep.',
  )
})
