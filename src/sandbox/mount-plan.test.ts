import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir, writeFiles } from '../../test/helpers/git-repository.ts'
import { mountPlan } from './mount-plan.ts'

function hiddenPaths(hide: string, readable: string[]): string[] {
  const live = tempDir()
  const run = {
    command: [],
    cwd: live,
    workspace: { dir: live, as: live, untracked: [] },
    readable,
    timeoutMs: 1,
    outputBytesMax: 1,
  }
  const paths = mountPlan(run, { hide: hide === process.env.HOME ? [] : [hide], path: '/usr/bin' }).flatMap((mount) =>
    'path' in mount ? [mount.path] : [],
  )
  return paths.filter((path) => path.startsWith(hide)).sort()
}

test('a folder that holds nothing needed is hidden as a whole', () => {
  const data = tempDir()
  expect(hiddenPaths(data, [])).toEqual([data])
})

test('beside what is needed everything is hidden, at each level', () => {
  const data = tempDir()
  writeFiles(data, { 'a/b/needed/x': '', 'a/b/other': '', 'a/c/x': '', key: '' })
  expect(hiddenPaths(data, [join(data, 'a/b/needed')])).toEqual([
    join(data, 'a/b/other'),
    join(data, 'a/c'),
    join(data, 'key'),
  ])
})

test('packages that are found on the way up are not hidden', () => {
  const data = tempDir()
  writeFiles(data, {
    'a/needed/x': '',
    'a/node_modules/dep.js': '',
    'package.json': '{}',
    'node_modules/dep.js': '',
    key: '',
  })
  expect(hiddenPaths(data, [join(data, 'a/needed')])).toEqual([join(data, 'key')])
})

test('what lies in a needed folder stays', () => {
  const data = tempDir()
  mkdirSync(join(data, 'inner'))
  expect(hiddenPaths(join(data, 'inner'), [data])).toEqual([])
})

test('of a home with the repository in it the dot files are hidden, also when the command starts in the home', () => {
  const home = tempDir()
  writeFiles(home, {
    '.ssh/id': '',
    '.npmrc': '',
    '.work/case/repro.js': '',
    '.work/node_modules/dep.js': '',
    'project/a.js': '',
  })
  const before = process.env.HOME
  process.env.HOME = home
  const hidden = hiddenPaths(home, [join(home, 'project'), home, join(home, '.work/case')])
  process.env.HOME = before
  expect(hidden.filter((path) => path !== home)).toEqual(['.npmrc', '.ssh'].map((name) => join(home, name)))
})
