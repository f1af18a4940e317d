import { mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { modulesProposer } from './index.ts'

type Files = Record<string, string>

/** The first proposal for a package of these files that fails with the message; `<top>` in it is where the package lies. */
async function proposed(files: Files, message: string, place?: { file: string; line: number }): Promise<Files | null> {
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'prunella-modules-')))
  for (const [path, text] of Object.entries({ 'package.json': manifest({}), ...files })) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const error = {
    type: 'Error',
    message: message.replaceAll('<top>', workspace),
    frames: place ? [{ ...place, inApp: true }] : [],
  }
  const read = (path: string) => readFile(join(workspace, path), 'utf8').catch(() => undefined)
  const context = { workspace, error, diagnosis: null, read }
  const [best] = await modulesProposer.propose(context, new AbortController().signal)
  return best?.files ?? null
}

const manifest = (more: object): string => `${JSON.stringify({ name: 'p', ...more }, null, 2)}\n`

test('a file that exports leave out is listed as its neighbours are', async () => {
  const exports = { '.': './lib/a.js', './b': { import: './lib/b.mjs', require: './lib/b.js' } }
  const files = { 'lib/a.js': '', 'lib/b.js': '', 'lib/b.mjs': '', 'lib/c.js': '', 'lib/c.mjs': '' }
  const message = 'Package subpath \'./c\' is not defined by "exports" in <top>/package.json'
  const listed = { ...exports, './c': { import: './lib/c.mjs', require: './lib/c.js' } }
  const before = { ...files, 'package.json': manifest({ exports }) }
  expect(await proposed(before, message)).toEqual({ 'package.json': manifest({ exports: listed }) })
  expect(await proposed(before, message.replace('./c', './d'))).toBeNull()
})

test('a name is written as the file that it means is', async () => {
  const index = "const u = require('./lib/Utils')\n"
  const files = { 'index.js': index, 'lib/utils.js': '' }
  const place = { file: 'index.js', line: 1 }
  const right = { 'index.js': index.replace('Utils', 'utils') }
  expect(await proposed(files, "Cannot find module './lib/Utils'", place)).toEqual(right)
  expect(await proposed({ 'index.js': index }, "Cannot find module './lib/Utils'", place)).toBeNull()
})

test('a name that a file exports which is loaded already is loaded as well', async () => {
  const index = "const { isText } = require('./util')\nmodule.exports = (v) => isText(v) || isNumber(v)\n"
  const files = { 'index.js': index, 'util.js': 'exports.isText = (v) => v\nexports.isNumber = (v) => v\n' }
  const after = await proposed(files, 'isNumber is not defined', { file: 'index.js', line: 2 })
  expect(after).toEqual({ 'index.js': index.replace('{ isText }', '{ isText, isNumber }') })
})

test('what is imported under a name that the file does not export is taken as it exports it', async () => {
  const files = { 'index.mjs': "import clamp from './u.mjs'\n", 'u.mjs': 'export const clamp = 1\n' }
  const message = "The requested module './u.mjs' does not provide an export named 'default'"
  expect(await proposed(files, message)).toEqual({ 'index.mjs': "import { clamp } from './u.mjs'\n" })
})
