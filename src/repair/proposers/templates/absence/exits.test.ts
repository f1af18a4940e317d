import { describe, expect, test } from 'vitest'
import { readWording } from '../../../../diagnosers/javascript/wording.ts'
import { statementInList } from '../../../syntax/code.ts'
import type { Site } from '../../../syntax/site.ts'
import { parseSource } from '../../../syntax/source.ts'
import { traceSites } from '../../../syntax/trace.ts'
import { type Exit, exitsFor } from './exits.ts'
import { guardExit } from './guard-exit.ts'

const ERROR = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" }

describe('a guard that fails in its own test', () => {
  test('is of what is there where it asks for something of it', () => {
    expect(exits('function f(user) {\n  if (user.§length) return true\n  return false\n}')).not.toContain('return true')
    expect(exits("function f(user) {\n  if (ok && user.§length === 'long') return 1\n  return 2\n}")).not.toContain(
      'return 1',
    )
  })

  test('leaves with what it found, as one that is too long', () => {
    const refuse = (test: string) =>
      exits(`function f(name) {\n  if (${test}) return refuse('too long')\n  use(name)\n}`)
    expect(refuse('name.§length > 9')).toEqual(['return undefined'])
    expect(refuse('name.§length !== 9')).toContain("return refuse('too long')")
  })

  test('says how the function leaves where nothing is said of it', () => {
    const leave = (test: string) => exits(`function f(name) {\n  if (${test}) return null\n  return name\n}`)
    for (const asked of ['name.§length > 9', 'name.§length === 0', '!name.§length'])
      expect(leave(asked), asked).toContain('return null')
  })
})

describe('what a guard does besides leaving', () => {
  const leave = (test: string) =>
    exits(
      `function f(node) {\n  if (node.ok) return\n  use(node.init.§length)\n  if (${test}) { note(node); return }\n}`,
    )

  test('is for the value that it asks for', () => {
    for (const asked of [
      "node.init.length === 'long' && node.a",
      'isOurs(node.init)',
      'isOurs(node.init.name) && ok',
      'node.init',
      'node.init.has(1)',
    ])
      expect(leave(asked), asked).toEqual(['return'])
  })

  test('may be for one that is missing', () => {
    for (const asked of [
      '!node.init',
      'node.init === null',
      '!node.init || node.init.length > 3',
      'node.init.length !== 9',
    ])
      expect(
        leave(asked).some((text) => text.startsWith('note(node)')),
        asked,
      ).toBe(true)
  })
})

test('nothing is answered sooner than what another guard made of what it had found', () => {
  const priorOf = (answer: string) => {
    const found = exitsAt(`function f(name, mode) {\n  if (mode.off) return ${answer}\n  use(name.§length)\n}`)
    return found.find(({ text }) => text === `return ${answer}`)?.prior ?? 0
  }
  for (const nothing of ['null', 'false', '[]', "''", '0', 'undefined']) expect(priorOf(nothing), nothing).toBe(0.5)
  for (const made of ["'off'", '-1', 'mode.off + 1', 'true', '{ mode }', 'offOf(mode)'])
    expect(priorOf(made), made).toBeLessThan(0.5)
})

test('the end of one case of a switch says nothing of another', () => {
  const inCase = (guarded: string, failing: string) =>
    exits(`function f(el) {\n  switch (el.kind) {\n    case 1:${guarded}\n    case 2:${failing}\n  }\n}`)
  const [guard, failing] = ['\n      if (el.off) break', '\n      use(el.name.§length)\n      break']
  expect(inCase(`${guard}\n      break`, failing)).not.toContain('break')
  expect(inCase('', `${guard}${failing}`)).toContain('break')
})

describe('a function beside it', () => {
  const file = (beside: string) => `${beside}\nfunction f(name, fail) {\n  if (other) return 0\n  use(name.§length)\n}`

  test('says what is to be said when the same parameter is missing', () => {
    expect(exits(file("function g(name) {\n  if (!name) throw new Error('no name')\n}"))[0]).toBe(
      "throw new Error('no name')",
    )
  })

  test('says it for a variable that is filled in the same way', () => {
    const lookUp = (key: string, then: string) => `function ${key}(key) {\n  const it = table[key]\n  ${then}\n}\n`
    const refusal = 'throw new Error(key)'
    const file = lookUp('g', `if (it === undefined) ${refusal}`) + lookUp('f', 'return it.§length')
    expect(exits(file)[0]).toBe(refusal)
    expect(exits(file.replace('table[key]', 'other[key]'))).not.toContain(refusal)
  })

  test('says it, too, where it turns away every other kind', () => {
    expect(exits(file("function g(name) {\n  if (typeof name !== 'string') throw new Error('no text')\n}"))[0]).toBe(
      "throw new Error('no text')",
    )
  })

  test('answers only what this one may answer as well', () => {
    const refuse = (own: string) => exits(`function g(it) {\n  if (!it) return false\n}\nfunction f(it) {\n  ${own}\n}`)
    expect(refuse('if (other) return false\n  use(it.§length)')[0]).toBe('return false')
    expect(refuse('if (other) return null\n  use(it.§length)')).not.toContain('return false')
  })

  test('says nothing where it asks for something else, or speaks of what is not in reach', () => {
    for (const guard of ["if (name.wrong) throw new Error('wrong')", 'const own = 1; if (!name) return own'])
      expect(exits(file(`function g(name) {\n  ${guard}\n}`)), guard).toEqual(['return 0', 'return undefined'])
  })
})

test('a guard on another property of the same thing says nothing of this one', () => {
  const code = (test: string) =>
    `function f(req) {\n  if (${test}) return refuse('not here')\n  use(req.headers.host.§length)\n}`
  expect(exits(code("req.method !== 'GET'"))).toEqual(['return undefined'])
  expect(exits(code('!isOurs(req)'))).toContain("return refuse('not here')")
  expect(exits(code('!req.headers.accept'))).toContain("return refuse('not here')")
})

test('the words for one value are not those for a missing one', () => {
  const refuse = (test: string): string[] =>
    exits(`function f(name) {\n  if (${test}) throw new Error('not so')\n  use(name.§length)\n}`)
  const refusal = "throw new Error('not so')"
  expect(refuse("name === ''")).not.toContain(refusal)
  for (const test of ['!name', "typeof name !== 'string'", "!name || name === ''"])
    expect(refuse(test)).toContain(refusal)
})

test('what is done without a value is done less surely with one of another kind', () => {
  const code = 'function f(name) {\n  if (!name) return null\n  return name.§split(1)\n}'
  const number = { ...siteAt(code, 'name.split is not a function'), values: { name: { type: 'number' as const } } }
  const absent = siteAt(code, "Cannot read properties of undefined (reading 'split')")
  const [ofNumber, ofAbsent] = [number, absent].map((site) => guardExit.suggest(site)[0]?.prior ?? 0) as [
    number,
    number,
  ]
  expect(ofNumber).toBeLessThan(ofAbsent - 0.1)
})

describe('what was looked up', () => {
  const found = (guards: string, lookup: string): string[] =>
    exits(`function f(text, key) {\n  ${guards}\n  var body = 1, it = ${lookup};\n  return it.§length;\n}`)

  test('is not found where what it is looked up by is turned away', () => {
    expect(found('if (text.charAt(0) !== "-") return { body: text };', 'RE.exec(text)')[0]).toBe(
      'return { body: text };',
    )
    expect(found('if (!key) return other;', 'table[key]')[0]).toBe('return other;')
    expect(found('if (!table) return other;', 'table.it')).not.toEqual(['return other;'])
  })

  test('is gone by in a loop that goes by what will not do', () => {
    const code =
      'for (const key of keys) {\n  if (!key) continue;\n  if (seen.has(key)) continue;\n  const it = table[key];\n  use(it.§length);\n}'
    expect(exitsAt(code)[0]).toMatchObject({ variant: 'as-source', text: 'continue;' })
    expect(exitsAt(code.replace('table[key]', 'table.it'))[0]).toMatchObject({ variant: 'as-none', text: 'continue;' })
  })

  test('is rather a list without elements where it is gone through', () => {
    const code = 'function f(box) {\n  if (!a) return null;\n  if (!b) return null;\n  box.rows.§forEach(use);\n}'
    const absent = siteAt(code, "Cannot read properties of undefined (reading 'forEach')")
    const guarded = guardExit.suggest(absent).find(({ variant }) => variant === 'as-none')
    expect(guarded?.prior).toBeLessThanOrEqual(0.5)
  })

  test('is not what another answer is for', () => {
    const [first] = exitsAt(
      "function f(key) {\n  if (key === 'all') return all;\n  var it = table[key];\n  return it.§length;\n}",
    )
    expect(first?.variant).not.toBe('as-source')
  })

  test('has the one word for nothing that the function has', () => {
    const none = (guards: string) =>
      exitsAt(`function f(cb) {\n  ${guards}\n  var it = find();\n  cb(null, it.§length);\n}`)
    expect(none('if (old) return cb(null, null);')[0]).toMatchObject({
      variant: 'as-none',
      text: 'return cb(null, null);',
    })
    for (const guards of ['if (old) return cb(null, null);\n  if (bad) return cb();', 'if (old) return cb(null, old);'])
      expect(none(guards).map(({ variant }) => variant)).not.toContain('as-none')
  })
})

test('a node of the kind that is visited has none of it, unless it is of what another visit has left', () => {
  const visits = (line: string) =>
    exitsAt(`let open = null\nmodule.exports = { ThisExpression(node) {\n  ${line}\n  note();\n} }`).map(
      ({ variant }) => variant,
    )
  expect(visits('use(node.body.§length);')).toContain('visit')
  expect(visits('use(open.§length);')).not.toContain('visit')
})

test.each([
  ['list.filter(function (one) {\n  return one.§length > 2;\n});', 'return false;'],
  ['list.some((one) => {\n  return one.§length > 2;\n});', 'return false;'],
  ['list.reduce(function (all, one) {\n  all[one.§length] = one;\n  return all;\n}, {});', 'return all;'],
])('a round of %s is left as its method goes on', (code, exit) => {
  expect(exits(code)[0]).toBe(exit)
})

test('a round that gathers something else is left to itself', () => {
  expect(exits('list.reduce(function (sum, one) {\n  return sum + one.§length;\n}, 0);')).not.toContain('return sum;')
})

test.each([
  ['function walk(node) {\n  use(node.§length);\n  §walk(node.left);\n}', 'return;'],
  [
    'function depth(node) {\n  if (node.§length) return 1;\n  return 1 + Math.max(§depth(node.left), depth(node.right));\n}',
    '0',
  ],
  ["function text(node) {\n  if (node.§length) return '';\n  return §text(node.left) + text(node.right);\n}", "''"],
  ['function has(node) {\n  return node.§length === 2 ||\n    §has(node.left);\n}', 'false'],
  ['function all(node) {\n  return [node.§length,\n    ...§all(node.left)];\n}', '[]'],
])('%s ends where there is no part any more', (code, answer) => {
  const expected = answer === 'return;' ? answer : `return ${answer};`
  expect(exitsAt(code).find(({ variant }) => variant === 'recursion')?.text).toBe(expected)
})

test('a call of itself with something else is no walk', () => {
  const code = 'function walk(node) {\n  use(node.§length);\n  §walk(next());\n}'
  expect(exitsAt(code).map(({ variant }) => variant)).not.toContain('recursion')
})

test('what is made of two is the other one where there is only one', () => {
  const code = 'function both(a, b) {\n  if (!b) return a;\n  return join(a.§length, b);\n}'
  expect(exitsAt(code)[0]).toMatchObject({ variant: 'mirrored', text: 'return b;' })
  expect(exits(code.replace('if (!b)', 'if (!c)'))).not.toContain('return b;')
})

test('a question is answered with no', () => {
  const code = "function isLong(text) {\n  if (text.§length > 9) return true;\n  return text === 'long';\n}"
  expect(exitsAt(code).map(({ variant }) => variant)).toContain('no')
  expect(exitsAt(code.replace('isLong', 'island')).map(({ variant }) => variant)).not.toContain('no')
  expect(exitsAt(code.replace("text === 'long'", 'text')).map(({ variant }) => variant)).not.toContain('no')
})

describe('a method beside it', () => {
  test('leaves in another way than one that answers nothing', () => {
    const code =
      'class Link {\n  isOpen() {\n    if (!this.socket) return false;\n    return this.socket.open;\n  }\n  close() {\n    this.socket.§length;\n  }\n}'
    expect(exitsAt(code)[0]).toMatchObject({ variant: 'as-sibling', text: 'return;' })
    expect(exitsAt(code.replace('§length;', '§length;\n    return this;'))[0]?.text).toBe('return this;')
  })

  test('says what is to be done without the same entry', () => {
    const code =
      'class E {\n  off(key) {\n    if (!this.all[key]) return;\n    drop(this.all[key]);\n  }\n  emit(key) {\n    this.all[key].§length;\n  }\n}'
    expect(exitsAt(code)[0]).toMatchObject({ variant: 'as-sibling', text: 'return;' })
    expect(
      exitsAt(code.replace('emit(key) {', 'emit(one) {\n    const key = one;')).map(({ variant }) => variant),
    ).not.toContain('as-sibling')
  })

  const inClass = (own: string): string =>
    `class Link {\n  pause() {\n    if (!this.socket) return this;\n    this.socket.pause();\n    return this;\n  }\n  close() {\n    ${own}\n  }\n}`

  test('says what is to be done without the same member', () => {
    expect(exits(inClass('this.socket.§length;\n    return this;'))[0]).toBe('return this;')
    expect(exits(inClass('return this.socket.§length;'))).not.toContain('return this;')
    expect(exits(inClass('this.other.§length;\n    return this;'))).not.toContain('return this;')
  })

  test('answers nothing for the same value', () => {
    const method = (name: string, then: string) =>
      `P.prototype.${name} = function (key) {\n  var it = this.all[key];\n  ${then}\n  return it.value;\n};\n`
    const code = method('get', 'if (!it) return;') + method('drop', 'delete this.all[it.§length];')
    expect(exits(code)[0]).toBe('return;')
  })
})

/** What can be left with, for the place that is marked. */
const exits = (marked: string): string[] => exitsAt(marked).map(({ text }) => text)

function exitsAt(marked: string): Exit[] {
  const site = siteAt(marked)
  const statement = statementInList(site.use)
  if (!statement) throw new Error('the example has no statement')
  return exitsFor(site, statement)
}

function siteAt(marked: string, message = ERROR.message): Site {
  const error = { ...ERROR, message }
  const lines = marked.split('\n')
  const places = lines.flatMap((text, at) =>
    text.includes('§') ? [{ line: at + 1, column: text.indexOf('§') + 1 }] : [],
  )
  const source = parseSource('example.js', marked.replaceAll('§', ''))
  const frames = source ? places.map((place) => ({ source, place })) : []
  const [site] = traceSites(frames, error, readWording(error))
  if (!site) throw new Error('the example has no place')
  return site
}

test('what a guard has found itself is no answer where there is no such thing', () => {
  expect(exits('function f(key, box) {\n  if (seen[key]) return seen[key]\n  return box.§length\n}')).not.toContain(
    'return seen[key]',
  )
  expect(exits('function f(key, box) {\n  if (!key) return key\n  return box.§length\n}')).toContain('return key')
})

describe('a function that hands back what it does not know', () => {
  const leave = (body: string) => exits(`function f(v) {\n  ${body}\n}`)

  test('hands back what is missing', () => {
    expect(leave('if (v.§length) return cut(v)\n  else return v')).toContain('return v')
    expect(leave('if (v.§length) return cut(v)\n  return v')).toContain('return v')
  })

  test('unless it has changed it, or hands nothing else back', () => {
    expect(leave('if (v.§length) v.cut = 1\n  else return 0\n  return v')).not.toContain('return v')
    expect(leave('use(v.§length)\n  return v')).not.toContain('return v')
  })
})

describe('a function that is called for what it does', () => {
  const leave = (body: string, call = 'for (const one of list) §draw(one)') =>
    exitsAt(`function draw(one) {\n${body}\n}\n${call}`).find(({ variant }) => variant === 'as-part')?.text
  const work = '  const shape = one.shape\n  put(shape.§length)'

  test('does nothing with one of a list that lacks the part that it works on', () => {
    for (const call of [
      'for (let i = 0; i < all.length; i++) { §draw(all[i]) }',
      'all.forEach((one) => { §draw(one) })',
      'for (const one of all) §draw(one)',
    ])
      expect(leave(work, call), call).toBe('return')
  })

  test('has more to do with it than that', () => {
    for (const body of [`${work}\n  put(one.name)`, `  count(one)\n${work}`, `${work}\n  return shape`])
      expect(leave(body), body).toBeUndefined()
    for (const call of ['§draw(all)', 'for (const one of list) use(§draw(one))', 'for (const one of list) §draw(all)'])
      expect(leave(work, call), call).toBeUndefined()
  })
})

describe('a function of which all the rest is about what was not found', () => {
  const leave = (body: string) =>
    exitsAt(`function done(id) {\n  const one = all[id]\n${body}\n}`).find(({ variant }) => variant === 'plain')

  test('has nothing left to do', () => {
    expect(leave('  put(one.§length)\n  one.done = true')?.reasons).toEqual([
      'All that is left to do in the function is done with one.',
    ])
  })

  test('has more to do, or only one thing', () => {
    for (const body of ['  put(one.§length)\n  count()', '  put(one.§length)'])
      expect(leave(body)?.reasons, body).toBeUndefined()
  })
})
