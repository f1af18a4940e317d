import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { absentTest, indentAt, isConditional, isRepeatable, statementInList } from '../../../syntax/code.ts'
import { functionOf, type Guard, guardsAround, isUsableAt } from '../../../syntax/idioms.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { errorInPlace } from '../../../syntax/objections.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const PRIOR = 0.62
/** One check alone may be the only thing that is an error here. */
const ONE_PRIOR = 0.45

/** The function checks what it is given, and says what is wrong by errors of one form: so it does for what it did not think of. */
export const errorAsChecks: Template = {
  id: 'error-as-checks',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(culprit.node)) return []
    const statement = statementInList(site.use)
    if (!statement || isConditional(site.use, statement)) return []
    // The error that was handed in, in place of the value, is to be told, and no other.
    if (errorInPlace(site) !== null) return []
    const subject = subjectOf(site)
    const checks = checksBefore(site, statement)
    const [form] = checks
    if (subject === null || !form) return []
    const alike = checks.filter(({ before, after }) => before === form.before && after === form.after)
    const exit = `${form.before}${said(subject, form.words)}${form.after}`
    const start = statement.node.start ?? 0
    const name = textOf(site, culprit.node)
    const line = `if (${absentTest(site, name)}) ${exit}`
    return [
      {
        variant: subject.isUnknown ? 'unknown' : 'missing',
        explanation: `Say that ${name} is missing, as the function says what else is wrong.`,
        edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
        prior: alike.length > 1 ? PRIOR : ONE_PRIOR,
        reasons: [
          `The function tells its other faults by \`${form.before}...${form.after}\` (line ${alike.map((one) => one.line).join(', ')}).`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a kind that the table does not have',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'read')" },
      before:
        "function decode(buf, cb) {\n  if (buf.length < 3) return cb(new Error('Too short'));\n  var kind = kinds[buf[0]];\n  if (buf.length < size) return cb(new Error('Cut off'));\n  cb(null, kind.§read(buf));\n}\n",
      after:
        "function decode(buf, cb) {\n  if (buf.length < 3) return cb(new Error('Too short'));\n  var kind = kinds[buf[0]];\n  if (buf.length < size) return cb(new Error('Cut off'));\n  if (!kind) return cb(new Error('Unknown kind'));\n  cb(null, kind.read(buf));\n}\n",
    },
    {
      name: 'a parameter that is not given',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'test')" },
      before:
        'function rule(name, by) {\n  if (typeof name !== "string") throw new TypeError("name must be a text");\n  if (!name) throw new TypeError("name is empty");\n  add(name, by.§test);\n}\n',
      after:
        'function rule(name, by) {\n  if (typeof name !== "string") throw new TypeError("name must be a text");\n  if (!name) throw new TypeError("name is empty");\n  if (!by) throw new TypeError("by is missing");\n  add(name, by.test);\n}\n',
    },
    {
      name: 'not where the errors have more to say',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'test')" },
      before:
        "function rule(name, by) {\n  if (!name) throw new CodedError('name is empty', 'NO_NAME');\n  add(name, by.§test);\n}\n",
      after: null,
    },
    {
      name: 'not where an error was handed in',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'status')" },
      before:
        "function check(failure, res, done) {\n  if (limit < 1) return done(new Error('limit is too low'));\n  if (want < 1) return done(new Error('want is too low'));\n  if (res.§status !== want) return done(res);\n}\n",
      values: { res: { type: 'undefined' }, failure: { type: 'object', className: 'Error' } },
      after: null,
    },
    {
      name: 'not where it answers what will not do',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'test')" },
      before: 'function rule(name, by) {\n  if (!name) return null;\n  return by.§test;\n}\n',
      after: null,
    },
  ],
}

/** What is said to be wrong, and whether it was looked up by a key. */
interface Subject {
  name: string
  isUnknown: boolean
}

function subjectOf(site: Site): Subject | null {
  const { node } = site.culprit
  const named = t.isMemberExpression(node) && !node.computed ? node.property : node
  if (!t.isIdentifier(named)) return null
  const lookup = lookupOf(site)?.node
  const isUnknown = t.isMemberExpression(lookup) && lookup.computed
  const isGiven = site.culprit.scope.getBinding(named.name)?.kind === 'param'
  return lookup || isGiven ? { name: named.name, isUnknown } : null
}

interface Check {
  /** Of the text of the exit: what stands before the words, the words with their quotes, and what stands behind. */
  before: string
  words: string
  after: string
  line: number
}

/** Errors with nothing but a text, which guards before the place leave with; the nearest first. */
function checksBefore(site: Site, statement: NodePath<t.Statement>): Check[] {
  const name = textOf(site, site.culprit.node)
  return guardsAround(site)
    .filter(
      ({ isBefore, exit, path }) => isBefore && functionOf(path).isFunction() && isUsableAt(statement, exit, path),
    )
    .filter(({ test }) => !absentNames(test, (node) => textOf(site, node)).includes(name))
    .flatMap((guard) => checkOf(guard, site))
}

function checkOf({ kind, reportsError, exit, path }: Guard, site: Site): Check[] {
  if (kind !== 'throw' && !(kind === 'return' && reportsError)) return []
  if (t.isBlockStatement(path.node.consequent) && path.node.consequent.body.length > 1) return []
  let words: t.Node | null = null
  t.traverseFast(exit, (node) => {
    if (!t.isNewExpression(node) && !t.isCallExpression(node)) return
    const [first] = node.arguments
    if (node.arguments.length === 1 && isText(first)) words = first
  })
  const found = words as t.Node | null
  if (!found) return []
  const text = textOf(site, exit)
  const at = (found.start ?? 0) - (exit.start ?? 0)
  const end = (found.end ?? 0) - (exit.start ?? 0)
  const line = path.node.loc?.start.line ?? 0
  return [{ before: text.slice(0, at), words: text.slice(at, end), after: text.slice(end), line }]
}

/** `'a'`, `'a' + b`, or a template: what is said. */
const isText = (node: t.Node | undefined): node is t.Expression =>
  t.isStringLiteral(node) ||
  t.isTemplateLiteral(node) ||
  (t.isBinaryExpression(node, { operator: '+' }) && (isText(node.left) || isText(node.right)))

/** In the manner of the other words: their quote, their first letter, their end. */
function said({ name, isUnknown }: Subject, like: string): string {
  const quote = like.startsWith('"') ? '"' : "'"
  const [first = ''] = /[A-Za-z]/.exec(like) ?? []
  const words = isUnknown ? `unknown ${name}` : `${name} is missing`
  const isSentence = isUnknown && first === first.toUpperCase()
  const text = isSentence ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words
  return `${quote}${text}${/\.['"`]$/.test(like) ? '.' : ''}${quote}`
}
