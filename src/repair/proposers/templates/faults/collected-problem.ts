import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { onlyStatement, semicolon } from '../../../syntax/code.ts'
import { functionOf, isUsableAt } from '../../../syntax/idioms.ts'
import { propertyOf, wordOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, READERS, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

const PRIOR = 0.76

const PROBLEMS = /err|problem|fault|issue|warning|invalid|fail|complain|reject/i
const WORDS = /^(?:message|reason|error|text|detail|problem|msg|description)$/

/**
 * A function that gathers what is wrong with its input, `problems.push({ line, message: '...' })`, and goes on: what cannot be read is one more of
 * these problems.
 */
export const collectedProblem: Template = {
  id: 'collected-problem',
  suggest(site) {
    if (!READERS.has(site.wording.kind) || !(site.kind === 'throw' || site.kind === 'caller')) return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const problem = problemBeside(site, statement)
    if (!problem) return []
    const isLast = isLastThere(statement)
    const exit = isLast || problem.exit === null ? [] : [problem.exit]
    return [
      {
        explanation: `Put what cannot be read to what else is wrong, as ${problem.list} does.`,
        edits: tryAround(site, statement, 'err', `${problem.text}${semicolon(site.source)}`, ...exit),
        prior: PRIOR,
        reasons: [`Line ${problem.line} tells ${problem.list} what else is wrong, and goes on.`],
      },
    ]
  },
  examples: [
    {
      name: 'a pattern that is none',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /(/: Unterminated group' },
      before:
        "function read(lines) {\n  const rules = [];\n  const problems = [];\n  lines.forEach((text, line) => {\n    if (text === '') {\n      problems.push({ line, message: 'it is empty' });\n      return;\n    }\n    rules.push(§new RegExp(text));\n  });\n  return { rules, problems };\n}\n",
      after:
        "function read(lines) {\n  const rules = [];\n  const problems = [];\n  lines.forEach((text, line) => {\n    if (text === '') {\n      problems.push({ line, message: 'it is empty' });\n      return;\n    }\n    try {\n      rules.push(new RegExp(text));\n    } catch (err) {\n      problems.push({ line, message: err.message });\n    }\n  });\n  return { rules, problems };\n}\n",
    },
    {
      name: 'more is done with what is read',
      error: { type: 'SyntaxError', message: 'Unexpected token x in JSON at position 0' },
      before:
        'function load(texts, errors) {\n  for (const text of texts) {\n    if (!text) {\n      errors.push({ reason: `no text` });\n      continue;\n    }\n    const row = JSON.§parse(text);\n    add(row);\n  }\n}\n',
      after:
        'function load(texts, errors) {\n  for (const text of texts) {\n    if (!text) {\n      errors.push({ reason: `no text` });\n      continue;\n    }\n    let row;\n    try {\n      row = JSON.parse(text);\n    } catch (err) {\n      errors.push({ reason: err.message });\n      continue;\n    }\n    add(row);\n  }\n}\n',
    },
    {
      name: 'a function that gathers them',
      error: { type: 'SyntaxError', message: 'Invalid regular expression: /(/: Unterminated group' },
      before:
        "function read(lines) {\n  const rules = [];\n  const faults = [];\n  lines.forEach(function (text, line) {\n    function fault(reason) {\n      faults.push({ line, reason });\n    }\n    if (!text) return fault('no rule');\n    rules.push({ pattern: §toPattern(text), line });\n  });\n  return { rules, faults };\n}\n",
      after:
        "function read(lines) {\n  const rules = [];\n  const faults = [];\n  lines.forEach(function (text, line) {\n    function fault(reason) {\n      faults.push({ line, reason });\n    }\n    if (!text) return fault('no rule');\n    try {\n      rules.push({ pattern: toPattern(text), line });\n    } catch (err) {\n      return fault(err.message);\n    }\n  });\n  return { rules, faults };\n}\n",
    },
    {
      name: 'not where it is no list of what is wrong',
      error: { type: 'SyntaxError', message: 'Unexpected token x in JSON at position 0' },
      before:
        "function load(lines, todos) {\n  lines.forEach((line) => {\n    if (!line) {\n      todos.push({ text: 'untitled' });\n      return;\n    }\n    todos.push(JSON.§parse(line));\n  });\n}\n",
      after: null,
    },
    {
      name: 'not where nothing is gathered',
      error: { type: 'SyntaxError', message: 'Unexpected token x in JSON at position 0' },
      before:
        'function load(texts, rows) {\n  for (const text of texts) {\n    if (!text) {\n      rows.push({ id: text });\n      continue;\n    }\n    rows.push(JSON.§parse(text));\n  }\n}\n',
      after: null,
    },
  ],
}

/** Nothing follows, up to the end of the round or of the function. */
function isLastThere(statement: NodePath): boolean {
  for (let at: NodePath | null = statement; at && !at.isFunction() && !at.isLoop(); at = at.parentPath)
    if (at.inList && at.isStatement() && at.getNextSibling().node) return false
  return true
}

interface Problem {
  list: string
  /** Without the end of the statement. */
  text: string
  /** Null where the text leaves itself. */
  exit: string | null
  line: number
}

/** `if (...) { problems.push({ line, message: '...' }); return }` before the statement, or `if (...) return fault('...')`. */
function problemBeside(site: Site, statement: NodePath<t.Statement>): Problem | null {
  let found: Problem | null = null
  functionOf(site.use).traverse({
    Function: (path) => path.skip(),
    IfStatement(path) {
      if ((path.node.end ?? 0) > (statement.node.start ?? 0)) return
      const problem = complaintOf(path) ?? gatheredBy(site, path)
      const told = onlyStatement(path.node.consequent)
      const isNear = path.findParent((one) => one.isLoop())?.node === statement.findParent((one) => one.isLoop())?.node
      if (problem && isNear && isUsableAt(statement, told, path)) found = problem
    },
  })
  return found
}

/** What is told, and how it goes on behind. */
function gatheredBy(site: Site, { node }: NodePath<t.IfStatement>): Problem | null {
  const { consequent, loc } = node
  const [told, exit, more] = t.isBlockStatement(consequent) ? consequent.body : []
  const isExit = t.isContinueStatement(exit) || (t.isReturnStatement(exit) && !exit.argument)
  const problem = told && isExit && !more ? toldOf(site, told) : null
  return problem && exit ? { ...problem, exit: textOf(site, exit), line: loc?.start.line ?? 0 } : null
}

/** `return fault('not a rule')` of a function that the file keeps for it. */
function complaintOf(path: NodePath<t.IfStatement>): Problem | null {
  const told = onlyStatement(path.node.consequent)
  const call = t.isReturnStatement(told) ? told.argument : null
  if (!t.isCallExpression(call) || !t.isIdentifier(call.callee) || !COMPLAINING.test(call.callee.name)) return null
  const [words, more] = call.arguments
  const { name } = call.callee
  const declared = path.scope.getBinding(name)?.path
  const isOwn = declared?.isFunctionDeclaration() || declared?.isVariableDeclarator()
  if (more || !words || !isOwn || !isWords(words)) return null
  return { list: name, text: `return ${name}(err.message)`, exit: null, line: path.node.loc?.start.line ?? 0 }
}

const COMPLAINING = /fault|fail|problem|error|warn|report|complain|reject|refuse|invalid|bad/i

/** `'not a rule'`, `'unknown level ' + level`. */
function isWords(node: t.Node): boolean {
  if (t.isBinaryExpression(node, { operator: '+' })) return isWords(node.left)
  return t.isStringLiteral(node) || t.isTemplateLiteral(node)
}

/** `problems.push({ line, message: 'it is empty' })`, with what the error says for the words. */
function toldOf(site: Site, statement: t.Statement): Pick<Problem, 'list' | 'text'> | null {
  const call = t.isExpressionStatement(statement) ? statement.expression : null
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee) || propertyOf(call.callee) !== 'push') return null
  const [entry, more] = call.arguments
  const list = wordOf(call.callee.object) ?? ''
  if (more || !t.isObjectExpression(entry) || !PROBLEMS.test(list)) return null
  const words = entry.properties.find(
    (one) =>
      t.isObjectProperty(one) &&
      t.isIdentifier(one.key) &&
      WORDS.test(one.key.name) &&
      (t.isStringLiteral(one.value) || t.isTemplateLiteral(one.value)),
  )
  // A word beside the words, as a code, is of what else was wrong.
  const isCoded = entry.properties.some(
    (one) => one !== words && t.isObjectProperty(one) && t.isStringLiteral(one.value),
  )
  if (!words || !t.isObjectProperty(words) || isCoded) return null
  const text = textOf(site, call)
  const from = (words.value.start ?? 0) - (call.start ?? 0)
  const to = (words.value.end ?? 0) - (call.start ?? 0)
  return { list: textOf(site, call.callee.object), text: `${text.slice(0, from)}err.message${text.slice(to)}` }
}
