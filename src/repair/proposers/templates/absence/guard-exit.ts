import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { absentTest } from '../../../syntax/code.ts'
import { isAbsent, isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import { isTakenForText } from '../../../syntax/taken-for-text.ts'
import type { Template } from '../template.ts'
import { exitsFor } from './exits.ts'
import { type GuardSubject, guardEdits } from './guard-edits.ts'
import { guardedStatement } from './guard-place.ts'

/** `if (a == null) return ...` before the failing statement, leaving the way the function's other guards leave. */
export const guardExit: Template = {
  id: 'guard-exit',
  suggest(site) {
    return subjectsOf(site).flatMap((subject) => {
      const statement = guardedStatement(subject.site)
      if (!statement) return []
      return exitsFor(subject.site, statement).flatMap((exit) => {
        // Of all that a loop does, to go on with the next one leaves out no more than to leave out the statement.
        if (!statement.inList && exit.variant === 'continue') return []
        const edits = guardEdits(subject, statement, exit.text)
        const prior = exit.prior - subject.doubt
        const explanation = `Leave early (${exit.text.trim()}) when ${textOf(site, subject.site.culprit.node)} is ${subject.means}.`
        return edits ? [{ ...exit, prior, edits, explanation }] : []
      })
    })
  },
  examples: [
    {
      name: 'what is not in a list, as another function says it',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'done')" },
      before:
        "class Book {\n  done(id) {\n    const task = this.tasks.find((one) => one.id === id);\n    task.done §= true;\n  }\n  remove(key) {\n    const at = this.tasks.findIndex((task) => task.id === key);\n    if (at === -1) throw new TodoError('no task ' + key);\n    this.tasks.splice(at, 1);\n  }\n}\n",
      after:
        "class Book {\n  done(id) {\n    const task = this.tasks.find((one) => one.id === id);\n    if (!task) throw new TodoError('no task ' + id);\n    task.done = true;\n  }\n  remove(key) {\n    const at = this.tasks.findIndex((task) => task.id === key);\n    if (at === -1) throw new TodoError('no task ' + key);\n    this.tasks.splice(at, 1);\n  }\n}\n",
    },
    {
      name: 'what another table does not have, with the name of what ours has',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'kind')" },
      before:
        "class Desk {\n  lend(bookId, memberId) {\n    const book = this.books.get(bookId);\n    if (!book) throw notFound('book', bookId);\n    const member = this.members.get(memberId);\n    book.due = DAYS[member.§kind];\n  }\n}\n",
      after:
        "class Desk {\n  lend(bookId, memberId) {\n    const book = this.books.get(bookId);\n    if (!book) throw notFound('book', bookId);\n    const member = this.members.get(memberId);\n    if (!member) throw notFound('member', memberId);\n    book.due = DAYS[member.kind];\n  }\n}\n",
    },
    {
      name: 'what a function of the file does not find, as another one says it',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '4')" },
      before:
        'function find(list, re) {\n  return list.map((one) => re.exec(one)).find(Boolean) || null;\n}\nfunction wind(list) {\n  var match = find(list, /a(b)/);\n  return { from: match§[4] };\n}\nfunction sight(list) {\n  var match = find(list, /c/);\n  if (!match) return null;\n  return match[1];\n}\n',
      after:
        'function find(list, re) {\n  return list.map((one) => re.exec(one)).find(Boolean) || null;\n}\nfunction wind(list) {\n  var match = find(list, /a(b)/);\n  if (match == null) return null;\n  return { from: match[4] };\n}\nfunction sight(list) {\n  var match = find(list, /c/);\n  if (!match) return null;\n  return match[1];\n}\n',
    },
    {
      name: 'what another function refuses that has it looked up',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'paid')" },
      before:
        "class Gate {\n  due(id) {\n    const one = this.tickets[id]\n    if (!one) return null\n    return price(one.since)\n  }\n  pay(id, sum) {\n    const due = this.due(id)\n    if (due === null) return refuse('unknown ticket')\n    return book(sum - due)\n  }\n  leave(id) {\n    const ticket = this.tickets[id]\n    if (ticket.§paid === null) return refuse('not paid')\n    return open(ticket.plate)\n  }\n}\n",
      after:
        "class Gate {\n  due(id) {\n    const one = this.tickets[id]\n    if (!one) return null\n    return price(one.since)\n  }\n  pay(id, sum) {\n    const due = this.due(id)\n    if (due === null) return refuse('unknown ticket')\n    return book(sum - due)\n  }\n  leave(id) {\n    const ticket = this.tickets[id]\n    if (!ticket) return refuse('unknown ticket')\n    if (ticket.paid === null) return refuse('not paid')\n    return open(ticket.plate)\n  }\n}\n",
    },
    {
      name: 'nothing that is handed on, where nothing is answered on purpose',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rows')" },
      before:
        'function parse(text) {\n  const found = scan(text);\n  if (!found) return;\n  return { rows: found };\n}\nfunction show(table) {\n  return table.§rows.join();\n}\nfunction tidy(text) {\n  return §show(parse(text));\n}\n',
      after:
        'function parse(text) {\n  const found = scan(text);\n  if (!found) return;\n  return { rows: found };\n}\nfunction show(table) {\n  return table.rows.join();\n}\nfunction tidy(text) {\n  const parsed = parse(text);\n  if (parsed == null) return undefined;\n  return show(parsed);\n}\n',
    },
    {
      name: 'a part that is not there to be changed in a copy',
      error: { type: 'TypeError', message: "Cannot destructure property 'unit' of 'dish.amount' as it is undefined." },
      before:
        'function scaled(dish, by) {\n  const { §unit, value } = dish.amount;\n  return { ...dish, amount: { unit, value: value * by } };\n}\n',
      after:
        'function scaled(dish, by) {\n  if (!dish.amount) return dish;\n  const { unit, value } = dish.amount;\n  return { ...dish, amount: { unit, value: value * by } };\n}\n',
    },
    {
      name: 'a sum of which one part is not there, in a loop without braces',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'pins')" },
      before:
        'function score(balls, from, own) {\n  if (own.length < 2) return null\n  let sum = 0\n  for (let at = from; at < from + 3; at++) sum += balls[at].§pins\n  return sum\n}\n',
      after:
        'function score(balls, from, own) {\n  if (own.length < 2) return null\n  let sum = 0\n  for (let at = from; at < from + 3; at++) {\n    if (!balls[at]) return null\n    sum += balls[at].pins\n  }\n  return sum\n}\n',
    },
    {
      name: 'an element without it, which another function passes over',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'metres')" },
      before:
        'function climb(points) {\n  var sum = 0;\n  for (var i = 0; i < points.length; i++) {\n    sum += points[i].height.§metres;\n  }\n  return sum;\n}\nfunction top(points) {\n  return points.reduce(function (top, point) {\n    if (!point.height) return top;\n    return Math.max(top, point.height.metres);\n  }, 0);\n}\n',
      after:
        'function climb(points) {\n  var sum = 0;\n  for (var i = 0; i < points.length; i++) {\n    if (!points[i].height) continue;\n    sum += points[i].height.metres;\n  }\n  return sum;\n}\nfunction top(points) {\n  return points.reduce(function (top, point) {\n    if (!point.height) return top;\n    return Math.max(top, point.height.metres);\n  }, 0);\n}\n',
    },
    {
      name: 'not what is of no element, and loops elsewhere pass over elements without the like',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'metres')" },
      before:
        'function top(points) {\n  for (const point of points) {\n    if (!point.height) continue;\n    tell(point.height.metres);\n  }\n}\nconst sum = (points, box) => points.map((point) => box.height.§metres);\n',
      after: null,
    },
    {
      name: 'a variable that is called as the property that is missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'first')" },
      before:
        "function greet(user) {\n  if (!user) return null;\n  const name = user.name.§first;\n  return 'Hello ' + name;\n}\n",
      after:
        "function greet(user) {\n  if (!user) return null;\n  if (!user.name) return null;\n  const name = user.name.first;\n  return 'Hello ' + name;\n}\n",
    },
    {
      name: 'a report whose fix needs what is not there has none',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'range')" },
      before:
        "const [first] = node.arguments\ncontext.report({\n  node,\n  message: 'no',\n  fix(fixer) {\n    return fixer.removeRange(first.§range);\n  },\n});\n",
      after:
        "const [first] = node.arguments\ncontext.report({\n  node,\n  message: 'no',\n  fix(fixer) {\n    if (!first) return null;\n    return fixer.removeRange(first.range);\n  },\n});\n",
    },
    {
      name: 'two that are compared, of which the other one is missing',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before:
        'function compareLengths(a, b) {\n  if (a === b) return 0;\n  if (a === null) return 1;\n  return a.length - b.§length;\n}\n',
      after:
        'function compareLengths(a, b) {\n  if (a === b) return 0;\n  if (a === null) return 1;\n  if (b == null) return -1;\n  return a.length - b.length;\n}\n',
    },
    {
      name: 'a node that is looked at',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'type')" },
      before:
        "module.exports = {\n  'ReturnStatement'(node) {\n    const kind = node.argument.§type;\n    if (kind === 'List') note(node);\n  },\n};\n",
      after:
        "module.exports = {\n  'ReturnStatement'(node) {\n    if (!node.argument) return;\n    const kind = node.argument.type;\n    if (kind === 'List') note(node);\n  },\n};\n",
    },
    {
      name: 'a number where text is taken apart',
      error: { type: 'TypeError', message: 'name.split is not a function' },
      before: 'function parse(name) {\n  if (!name) return null;\n  return name.§split(",");\n}\n',
      values: { name: { type: 'number', text: '4' } },
      after:
        'function parse(name) {\n  if (!name) return null;\n  if (typeof name !== \'string\') return null;\n  return name.split(",");\n}\n',
    },
    {
      name: 'a text that is missing, or none',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading '0')" },
      before:
        "function full(type) {\n  if (type === 'form') return false;\n  if (type[§0] === '+') return any + type;\n  return type;\n}\n",
      values: { type: { type: 'undefined' } },
      after:
        "function full(type) {\n  if (type === 'form') return false;\n  if (typeof type !== 'string') return false;\n  if (type[0] === '+') return any + type;\n  return type;\n}\n",
    },
    {
      name: 'what a table does not have, as another function says it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'perEuro')" },
      before:
        "class Desk {\n  remove(currency) {\n    const quote = this.quotes.get(currency)\n    if (!quote) throw new RateError('no rate for ' + currency)\n    this.quotes.delete(currency)\n  }\n  convert(amount, from) {\n    const source = this.quotes.get(from)\n    return amount / source.§perEuro\n  }\n}\n",
      after:
        "class Desk {\n  remove(currency) {\n    const quote = this.quotes.get(currency)\n    if (!quote) throw new RateError('no rate for ' + currency)\n    this.quotes.delete(currency)\n  }\n  convert(amount, from) {\n    const source = this.quotes.get(from)\n    if (!source) throw new RateError('no rate for ' + from)\n    return amount / source.perEuro\n  }\n}\n",
    },
    {
      name: 'what the function says that it refuses',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading '1')" },
      before:
        '/** Throws a RangeError for what is no range. */\nfunction range(text) {\n  const match = RANGE.exec(text)\n  return match§[1]\n}\n',
      after:
        "/** Throws a RangeError for what is no range. */\nfunction range(text) {\n  const match = RANGE.exec(text)\n  if (match == null) throw new RangeError('Invalid text: ' + text)\n  return match[1]\n}\n",
    },
    {
      name: 'a refusal before anything is done',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'cents')" },
      before:
        "const all = new Map();\nfunction move(from, id, cents) {\n  if (from.cents < cents) return refused('not enough');\n  const to = all.get(id);\n  from.cents -= cents;\n  to.§cents += cents;\n}\nfunction close(id) {\n  const it = all.get(id);\n  if (!it) return refused('no such account');\n  all.delete(id);\n}\n",
      after:
        "const all = new Map();\nfunction move(from, id, cents) {\n  if (from.cents < cents) return refused('not enough');\n  const to = all.get(id);\n  if (!to) return refused('no such account');\n  from.cents -= cents;\n  to.cents += cents;\n}\nfunction close(id) {\n  const it = all.get(id);\n  if (!it) return refused('no such account');\n  all.delete(id);\n}\n",
    },
    {
      name: 'what is called in a row',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'indexOf')" },
      before: 'Doc.prototype.text = function (s) {\n  this.add(made(s.§indexOf("]")));\n  return this;\n};\n',
      after:
        'Doc.prototype.text = function (s) {\n  if (s == null) return this;\n  this.add(made(s.indexOf("]")));\n  return this;\n};\n',
    },
    {
      name: 'between two declarations that are one',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'children')" },
      before:
        'each(list, function (el) {\n  var parent = el.parent || el.root,\n    siblings = parent.§children,\n    at = siblings.indexOf(el);\n  siblings.splice(at, 1);\n});\n',
      after:
        'each(list, function (el) {\n  var parent = el.parent || el.root;\n  if (!parent) return;\n  var siblings = parent.children,\n    at = siblings.indexOf(el);\n  siblings.splice(at, 1);\n});\n',
    },
    {
      name: 'what has a name is no text, though it is compared with some',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: "function nameOf(user) {\n  if (user === 'nobody') return null;\n  return user.§name.trim();\n}\n",
      values: { user: { type: 'undefined' } },
      after:
        "function nameOf(user) {\n  if (user === 'nobody') return null;\n  if (!user) return null;\n  return user.name.trim();\n}\n",
    },
    {
      name: 'as the other guards of the function leave',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before:
        'function parse(version) {\n  if (version.§length > 256)\n    return null;\n  return new Version(version);\n}\n',
      after:
        'function parse(version) {\n  if (version == null) return null;\n  if (version.length > 256)\n    return null;\n  return new Version(version);\n}\n',
    },
    {
      name: 'in a loop that already skips',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" },
      before: 'for (const item of list) {\n  if (item === skip) continue;\n  use(item.§id);\n}\n',
      after: 'for (const item of list) {\n  if (item === skip) continue;\n  if (!item) continue;\n  use(item.id);\n}\n',
    },
    {
      name: 'before a loop that goes through what is missing',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before:
        'function header(text) {\n  const parts = text.match(/\\d+/g);\n  for (let i = 0; i < parts.§length; ++i) {\n    if (parts[i] > 9) return null;\n  }\n  return parts;\n}\n',
      after:
        'function header(text) {\n  const parts = text.match(/\\d+/g);\n  if (parts == null) return null;\n  for (let i = 0; i < parts.length; ++i) {\n    if (parts[i] > 9) return null;\n  }\n  return parts;\n}\n',
    },
    {
      name: 'what is of no kind that is known is handed back',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'getTime')" },
      before:
        "function copy(v) {\n  if (typeof v === 'function') return wrap(v);\n  else if (typeof v.§getTime === 'function') return new Date(v);\n  else return v;\n}\n",
      after:
        "function copy(v) {\n  if (!v) return v;\n  if (typeof v === 'function') return wrap(v);\n  else if (typeof v.getTime === 'function') return new Date(v);\n  else return v;\n}\n",
    },
    {
      name: 'a walk that meets the other nothing',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'a')" },
      before:
        'function get(at, keys, fallback) {\n  for (const key of keys) {\n    at = at§[key];\n    if (at === undefined) return fallback;\n  }\n  return at;\n}\n',
      after:
        'function get(at, keys, fallback) {\n  for (const key of keys) {\n    if (at == null) return fallback;\n    at = at[key];\n    if (at === undefined) return fallback;\n  }\n  return at;\n}\n',
    },
    {
      name: 'a function that has nothing to do with an empty list',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'end')" },
      before:
        'function mark(points) {\n  const last = points.length - 1;\n  points[0].§end = true;\n  points[last].end = true;\n}\n§mark(list);\n',
      values: { points: { type: 'object', className: 'Array', length: 0 } },
      after:
        'function mark(points) {\n  const last = points.length - 1;\n  if (!points[0]) return;\n  points[0].end = true;\n  points[last].end = true;\n}\nmark(list);\n',
    },
    {
      name: 'a call is made once',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'payload')" },
      before: 'function decode(token) {\n  if (!token) return null;\n  return open(token).§payload;\n}\n',
      after:
        'function decode(token) {\n  if (!token) return null;\n  var opened = open(token);\n  if (!opened) return null;\n  return opened.payload;\n}\n',
    },
  ],
}

/** What is asked of which expression. */
interface Subject extends GuardSubject {
  means: string
  doubt: number
}

/** A missing value is asked for as such; where only text will do, anything else can be turned away as well. */
function subjectsOf(site: Site): Subject[] {
  if (site.kind === 'caller') return []
  // `let before = null`, where the value came from: there is nothing to ask of it.
  if (nothingOf(site.culprit.node) !== null) return []
  if (isAbsent(site)) {
    const missing = { site, test: (name: string) => absentTest(site, name), means: 'missing', doubt: 0 }
    const isText = isStringMethod(site.wording.name ?? '') || isTakenForText(site.culprit)
    return isText ? [missing, { ...notText(site), doubt: 0.02 }] : [missing]
  }
  const { culprit } = site
  if (site.wording.kind !== 'not-a-function' || !culprit.isMemberExpression() || culprit.node.computed) return []
  const property = culprit.node.property
  const receiver = culprit.get('object')
  const fact = site.values[textOf(site, receiver.node)]
  if (!t.isIdentifier(property) || !isStringMethod(property.name) || !fact || fact.type === 'string') return []
  return [notText({ ...site, culprit: receiver })]
}

const notText = (site: Site): Subject => ({
  site,
  test: (name) => `typeof ${name} !== 'string'`,
  means: 'no text',
  doubt: 0,
})
