import { mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { modulesProposer } from './index.ts'

type Files = Record<string, string>

/** The first proposal for a package of these files that fails with the message; `<top>` in it is where the package lies. */
async function proposed(
  files: Files,
  message: string,
  place?: { file: string; line: number; column?: number },
): Promise<Files | null> {
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

test('a method that another file hands over goes with its object', async () => {
  const counter =
    'class Counter {\n  constructor() { this.n = {} }\n  add(l) {\n    this.n[l] = 1\n  }\n}\nmodule.exports = Counter\n'
  const index =
    "const counter = new (require('./counter'))()\nsource.on('line', counter.add)\nsource.off('line', counter.add)\n"
  const place = { file: 'counter.js', line: 4, column: 12 }
  const message = "Cannot read properties of undefined (reading 'n')"
  const bound = index.replace("on('line', counter.add)", "on('line', counter.add.bind(counter))")
  expect(await proposed({ 'index.js': index, 'counter.js': counter }, message, place)).toEqual({ 'index.js': bound })
  const called = "const counter = new (require('./counter'))()\nsource.on('line', (l) => counter.add(l))\n"
  expect(await proposed({ 'index.js': called, 'counter.js': counter }, message, place)).toBeNull()
})

test('a prototype is made before methods are put on it', async () => {
  const [head, method, base] = [
    'function Feed() {}\n',
    'Feed.prototype.write = function () {}\n',
    'Feed.prototype = Object.create(Base.prototype)\n',
  ]
  const end = 'Feed.prototype.end = function () {}\n'
  const after = await proposed({ 'feed.js': `${head}\n${method}\n${base}\n${end}` }, 'feed.write is not a function')
  expect(after).toEqual({ 'feed.js': `${head}\n${base}\n${method}\n${end}` })
  expect(await proposed({ 'feed.js': `${head}\n${method}\n${end}` }, 'feed.write is not a function')).toBeNull()
})

test('what a constructor calls is there before it makes one', async () => {
  const [head, made, method] = [
    'function Feed() { this.open() }\n',
    'module.exports = new Feed()\n',
    'Feed.prototype.open = function () {}',
  ]
  const after = await proposed({ 'feed.js': `${head}\n${made}\n${method}\n` }, 'this.open is not a function')
  expect(after).toEqual({ 'feed.js': `${head}\n${method}\n\n${made}` })
})

test('of two files that require each other, one exports before it requires', async () => {
  const shape = "var Group = require('./group')\nmodule.exports = Shape\nfunction Shape() { return Group }\n"
  const group = "var Shape = require('./shape')\nmodule.exports = function (s) { return s instanceof Shape }\n"
  const message = "Right-hand side of 'instanceof' is not callable"
  const place = { file: 'group.js', line: 2, column: 48 }
  const after = await proposed({ 'shape.js': shape, 'group.js': group }, message, place)
  expect(after).toEqual({
    'shape.js': "module.exports = Shape\n\nvar Group = require('./group')\nfunction Shape() { return Group }\n",
  })
  const line = shape.replace("require('./group')", '{}')
  expect(await proposed({ 'shape.js': line, 'group.js': group }, message, place)).toBeNull()
})

test('a file whose export cannot come first is asked for when it is needed', async () => {
  const shape = "var Group = require('./group')\nmodule.exports = class Shape extends Group.Base {}\n"
  const group = "var Shape = require('./shape')\nexports.isIt = function (s) {\n  return s instanceof Shape\n}\n"
  const place = { file: 'group.js', line: 3, column: 12 }
  const after = await proposed(
    { 'shape.js': shape, 'group.js': group },
    "Right-hand side of 'instanceof' is not callable",
    place,
  )
  expect(after).toEqual({
    'group.js': "exports.isIt = function (s) {\n  var Shape = require('./shape')\n  return s instanceof Shape\n}\n",
  })
})

test('a field that the constructor sets on some ways is set on all', async () => {
  const rule =
    'function Rule(path) {\n  if (path.exec) {\n    this.re = path\n  } else {\n    this.keys = []\n    this.re = make(path, this.keys)\n  }\n}\n'
  const index = 'exports.count = (rule) => rule.keys.length\n'
  const place = { file: 'index.js', line: 1, column: 37 }
  const message = "Cannot read properties of undefined (reading 'length')"
  const after = rule.replace('  if (path', '  this.keys = []\n  if (path')
  expect(await proposed({ 'rule.js': rule, 'index.js': index }, message, place)).toEqual({ 'rule.js': after })
  const asked = 'exports.count = (rule) => rule.keys.length\nexports.is = (rule) => !rule.keys\n'
  expect(await proposed({ 'rule.js': rule, 'index.js': asked }, message, place)).toBeNull()
  const always = rule.replace('this.re = path\n', 'this.keys = [1]\n')
  expect(await proposed({ 'rule.js': always, 'index.js': index }, message, place)).toBeNull()
})

test('what goes wrong with a stream is told as other failures are', async () => {
  const before =
    "const fs = require('fs')\nconst read = (file) =>\n  new Promise((resolve, reject) => {\n    const s = fs.createReadStream(file)\n    s.on('end', resolve)\n  })\n"
  const message = "ENOENT: no such file or directory, open '/nowhere'"
  const after = before.replace('(file)\n    s', "(file)\n    s.on('error', reject)\n    s")
  expect(await proposed({ 'a.js': before }, message)).toEqual({ 'a.js': after })
  expect(await proposed({ 'a.js': after }, message)).toBeNull()
  const piped =
    "const fs = require('fs')\nexports.copy = (a, cb) => {\n  fs.createReadStream(a).pipe(out(() => cb(null, 1)))\n}\n"
  const heard = piped.replace('(a).pipe', "(a).on('error', cb).pipe")
  expect(await proposed({ 'a.js': piped }, message)).toEqual({ 'a.js': heard })
})

test('names of a file that only Node can tell when it runs are taken of its whole', async () => {
  const index = "import { clamp, wrap as around } from './u.cjs'\nclamp(around)\n"
  const message =
    "Named export 'clamp' not found. The requested module './u.cjs' is a CommonJS module, which may not support all module.exports as named exports."
  expect(await proposed({ 'index.mjs': index, 'u.cjs': '' }, message)).toEqual({
    'index.mjs': "import u from './u.cjs'\nconst { clamp, wrap: around } = u\nclamp(around)\n",
  })
  expect(await proposed({ 'index.mjs': index.replace('u.cjs', 'v.cjs'), 'u.cjs': '' }, message)).toBeNull()
})

test('settings that are kept as they came are none when there were none', async () => {
  const client = 'function Client(host, settings) {\n  this.host = host\n  this.settings = settings\n}\n'
  const index = 'exports.scheme = (client) => client.settings.scheme\n'
  const place = { file: 'index.js', line: 1, column: 46 }
  const message = "Cannot read properties of undefined (reading 'scheme')"
  expect(await proposed({ 'client.js': client, 'index.js': index }, message, place)).toEqual({
    'client.js': client.replace('= settings\n', '= settings || {}\n'),
  })
  const asked = 'exports.scheme = (client) => client.settings.scheme\nexports.is = (c) => !c.settings\n'
  expect(await proposed({ 'client.js': client, 'index.js': asked }, message, place)).toBeNull()
})

test('a file that is called like the missing name is found among more files than are read', async () => {
  const message = 'assignWith is not defined'
  const index = "var keys = require('./keys')\nmodule.exports = (a) => assignWith(keys, a)\n"
  const many = Object.fromEntries(Array.from({ length: 420 }, (_, number) => [`_${number}.js`, '']))
  const files = {
    ...many,
    'keys.js': 'module.exports = 1\n',
    'assignWith.js': 'const assignWith = () => 2\nmodule.exports = assignWith\n',
    'index.js': index,
  }
  expect(await proposed(files, message, { file: 'index.js', line: 2, column: 25 })).toEqual({
    'index.js': index.replace("keys')\n", "keys')\nvar assignWith = require('./assignWith')\n"),
  })
})

test('an object is given the key that others of its shape have, in the place of one that nobody reads', async () => {
  const tasks =
    "exports.read = (name, task) => {\n  if (typeof task === 'string') return { name, cmd: task, env: {} }\n  return { name, command: task.command, env: task.env }\n}\n"
  const index = 'exports.step = ({ name, command }) => [name, command.trim()]\n'
  const place = { file: 'index.js', line: 1, column: 55 }
  const message = "Cannot read properties of undefined (reading 'trim')"
  const right = { 'tasks.js': tasks.replace('cmd:', 'command:') }
  expect(await proposed({ 'index.js': index, 'tasks.js': tasks }, message, place)).toEqual(right)
  const read = `${tasks}exports.show = (task) => task.cmd\n`
  expect(await proposed({ 'index.js': index, 'tasks.js': read }, message, place)).toBeNull()
  const other = tasks.replace('env: task.env', 'cwd: task.cwd')
  expect(await proposed({ 'index.js': index, 'tasks.js': other }, message, place)).toBeNull()
})

test('a pattern of another file that goes on where it ended begins anew, unless somebody goes through a text with it', async () => {
  const patterns = 'exports.LINE = /^(\\S+)/g\nexports.FIELD = /a/g\n'
  const index =
    "const { LINE } = require('./patterns')\nexports.read = (line) => {\n  if (!LINE.test(line)) return null\n  const [, word] = LINE.exec(line)\n  return word\n}\n"
  const place = { file: 'index.js', line: 4, column: 25 }
  const message = 'LINE.exec is not a function or its return value is not iterable'
  const right = { 'patterns.js': patterns.replace(')/g', ')/') }
  expect(await proposed({ 'index.js': index, 'patterns.js': patterns }, message, place)).toEqual(right)
  for (const through of [
    'exports.all = (text) => text.match(LINE)',
    'exports.all = (text) => { for (let m; (m = LINE.exec(text)); ) use(m) }',
    'exports.next = (text) => LINE.exec(text)',
    'const again = LINE\nexports.all = (text) => { while (again.exec(text)) use(text) }',
  ])
    expect(
      await proposed({ 'index.js': `${index}${through}\n`, 'patterns.js': patterns }, message, place),
      through,
    ).toBeNull()
})

test('a loop that takes one element too many is stopped at the last one, wherever the hole is met', async () => {
  const index = "const merge = require('./merge')\nexports.names = (a, b) => merge(a, b).map((one) => one.name)\n"
  const merge = (test: string, body: string) =>
    `module.exports = (a, b) => {\n  const out = a.slice()\n  let j = 0\n  while (${test}) ${body}\n  return out\n}\n`
  const message = "Cannot read properties of undefined (reading 'name')"
  const place = { file: 'index.js', line: 2, column: 56 }
  const fails = (text: string) => proposed({ 'index.js': index, 'merge.js': text }, message, place)
  const body = 'out.push(b[j++])'
  expect(await fails(merge('j <= b.length', body))).toEqual({ 'merge.js': merge('j < b.length', body) })
  expect(await fails(merge('j <= b.length', 'out.push(b[j++ - 1])'))).toBeNull()
  for (const fine of [
    'if (b[j++] === undefined) return j',
    '{ const c = b[j++]; if (c === undefined) return out; out.push(c) }',
    'out.push(b[j++]?.id)',
    'link(b[j - 1], b[j++])',
    'switch (b[j++]) { case undefined: return out }',
  ])
    expect(await fails(merge('j <= b.length', fine)), fine).toBeNull()
  const rounds = (test: string) =>
    `exports.names = (a) => {\n  const out = []\n  for (let i = 0; ${test}; i++) out.push(a[i].name)\n  return out\n}\n`
  const own = await proposed({ 'index.js': rounds('i <= a.length') }, message, {
    file: 'index.js',
    line: 3,
    column: 60,
  })
  expect(own).toEqual({ 'index.js': rounds('i < a.length') })
})

test('what a call throws is caught where others catch it', async () => {
  const rule = (line: string) => `exports.check = (text) => {\n  let ast\n  ${line}\n  use(ast)\n}\n`
  const caught = 'try {\n    ast = parser.readPattern(text)\n  } catch {\n    return\n  }'
  const index = 'exports.look = (text) => {\n  const ast = parser.readPattern(text)\n  use(ast)\n}\n'
  const place = { file: 'look.js', line: 2, column: 22 }
  const files = { 'look.js': index, 'a.js': rule(caught) }
  const mended =
    'exports.look = (text) => {\n  let ast\n  try {\n    ast = parser.readPattern(text)\n  } catch (err) {\n    return\n  }\n  use(ast)\n}\n'
  expect(await proposed(files, 'no pattern', place)).toEqual({ 'look.js': mended })
  const other = rule(caught.replace('return', 'return null'))
  expect(await proposed({ ...files, 'b.js': other }, 'no pattern', place)).toBeNull()
  expect(await proposed({ ...files, 'a.js': rule('ast = parser.readPattern(text)') }, 'no pattern', place)).toBeNull()
  const later = rule('try { queue(() => parser.readPattern(text)) } catch { return }')
  expect(await proposed({ ...files, 'a.js': later }, 'no pattern', place)).toBeNull()
  const made = 'class Look {  constructor(text) {\n  const ast = parser.readPattern(text)\n  this.ast = ast\n}}\n'
  expect(await proposed({ ...files, 'look.js': made }, 'no pattern', place)).toBeNull()
  const answering = index.replace('use(ast)', 'return ast')
  expect(await proposed({ ...files, 'look.js': answering }, 'no pattern', place)).toBeNull()
})
