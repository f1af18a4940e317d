import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { rootName, semicolon } from '../../../syntax/code.ts'
import { functionOf, isInThrow } from '../../../syntax/idioms.ts'
import { saysItDoesNotFail } from '../../../syntax/says-it-does-not-fail.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

/**
 * Somebody else's code throws where a value is read or asked for: a getter, a method, a function that was handed in. A function beside
 * this one puts something in the place of a value that cannot be had, and so does this one then.
 */
export const caughtAsBeside: Template = {
  id: 'caught-as-beside',
  suggest(site) {
    if (site.kind !== 'throw' || !KINDS.has(site.wording.kind) || isInThrow(site.use)) return []
    const statement = statementAround(site.use)
    if (!canBeTried(statement)) return []
    const place = placeOf(site, statement)
    const answers = catchesBeside(site)
    const [answer] = answers
    if (place === null || !answer || new Set(answers.map(({ text }) => text)).size > 1) return []
    const isPromised = saysItDoesNotFail(site.source)
    return [
      {
        explanation: `Take ${answer.text} for what cannot be had.`,
        edits: tryAround(site, statement, answer.name, `${place}${answer.text}${semicolon(site.source)}`),
        prior: isPromised ? 0.72 : 0.6,
        reasons: [
          `The function at line ${answer.line} answers ${answer.text} when what it asks throws.`,
          ...(isPromised ? ['The file says that it does not fail.'] : []),
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a getter that throws, where a method may',
      error: { type: 'Error', message: 'read already' },
      before:
        'function plain(value) {\n  var result = {};\n  Object.keys(value).forEach(function (key) {\n    result[key] = §copy(value[key]);\n  });\n  return result;\n}\nfunction copy(x) {\n  return x;\n}\nfunction jsonOf(value) {\n  try {\n    return value.toJSON();\n  } catch (err) {\n    return failed(err);\n  }\n}\n',
      after:
        'function plain(value) {\n  var result = {};\n  Object.keys(value).forEach(function (key) {\n    try {\n      result[key] = copy(value[key]);\n    } catch (err) {\n      result[key] = failed(err);\n    }\n  });\n  return result;\n}\nfunction copy(x) {\n  return x;\n}\nfunction jsonOf(value) {\n  try {\n    return value.toJSON();\n  } catch (err) {\n    return failed(err);\n  }\n}\n',
    },
    {
      name: 'a function that was handed in',
      error: { type: 'Error', message: 'no' },
      before:
        "const keyOf = (fn, x) => {\n  try {\n    return fn(x)\n  } catch {\n    return '?'\n  }\n}\nfunction label(show, x) {\n  const text = §show(x)\n  return text\n}\n",
      after:
        "const keyOf = (fn, x) => {\n  try {\n    return fn(x)\n  } catch {\n    return '?'\n  }\n}\nfunction label(show, x) {\n  let text\n  try {\n    text = show(x)\n  } catch (err) {\n    text = '?'\n  }\n  return text\n}\n",
    },
    {
      name: 'not what is thrown here on purpose',
      error: { type: 'Error', message: 'no' },
      before:
        "const keyOf = (fn) => {\n  try {\n    return fn()\n  } catch {\n    return '?'\n  }\n}\nfunction check(x) {\n  if (!x) throw §new Error('no')\n}\n",
      after: null,
    },
    {
      name: 'what cannot be written as JSON, as elsewhere',
      error: { type: 'TypeError', message: 'Converting circular structure to JSON' },
      before:
        "function show(x) {\n  try {\n    return JSON.stringify(x);\n  } catch (err) {\n    return '[Circular]';\n  }\n}\nfunction log(x) {\n  const text = JSON.§stringify(x);\n  write(text);\n}\n",
      after:
        "function show(x) {\n  try {\n    return JSON.stringify(x);\n  } catch (err) {\n    return '[Circular]';\n  }\n}\nfunction log(x) {\n  let text;\n  try {\n    text = JSON.stringify(x);\n  } catch (err) {\n    text = '[Circular]';\n  }\n  write(text);\n}\n",
    },
    {
      name: 'not what a check throws, as a method of the value does',
      error: { type: 'Error', message: 'too short' },
      before:
        "function describe(value) {\n  try {\n    return value.describe();\n  } catch (err) {\n    return '?';\n  }\n}\nfunction validate(value, check) {\n  const result = §check(value);\n  return result;\n}\n",
      after: null,
    },
    {
      name: 'not as a file is read',
      error: { type: 'Error', message: 'no' },
      before:
        'function load(path) {\n  try {\n    return JSON.parse(read(path));\n  } catch (e) {\n    return null;\n  }\n}\nfunction run(task) {\n  return §task();\n}\n',
      after: null,
    },
    {
      name: 'not what another does with names of its own',
      error: { type: 'Error', message: 'no' },
      before:
        'function a(fn, other) {\n  try {\n    return fn();\n  } catch (e) {\n    return other;\n  }\n}\nfunction b(fn) {\n  return §fn();\n}\n',
      after: null,
    },
  ],
}

/** What others throw, and what the language throws on values that others have made. */
const KINDS = new Set(['other', 'circular-json'])

/** What the value becomes: the start of a statement that gives it another. */
function placeOf(site: Site, statement: NodePath<t.Statement>): string | null {
  if (statement.isReturnStatement()) return 'return '
  const declared = statement.isVariableDeclaration() ? statement.node.declarations[0]?.id : null
  if (t.isIdentifier(declared)) return `${declared.name} = `
  const change = statement.isExpressionStatement() ? statement.node.expression : null
  return t.isAssignmentExpression(change, { operator: '=' }) ? `${textOf(site, change.left)} = ` : null
}

interface Answer {
  text: string
  /** Of the error, as the answer calls it. */
  name: string
  line: number
}

/** `catch (err) { return failed(err) }` of other functions, where the answer means the same here. */
function catchesBeside(site: Site): Answer[] {
  const here = functionOf(site.use).node
  const answers: Answer[] = []
  site.source.root.traverse({
    CatchClause(path) {
      const [only, more] = path.node.body.body
      if (more || !t.isReturnStatement(only) || !only.argument || functionOf(path).node === here) return
      const name = t.isIdentifier(path.node.param) ? path.node.param.name : 'err'
      if (site.wording.kind === 'other' ? !asksWhatWasHandedIn(path, site) : !asksTheSame(path, site)) return
      if (isOfFile(path, only.argument, name))
        answers.push({ text: textOf(site, only.argument), name, line: path.node.loc?.start.line ?? 0 })
    },
  })
  return answers
}

/**
 * `return fn(x)` and `return value.toJSON()` with a parameter: what the language or a module reads there is another matter. And what
 * functions throw that are handed in may be meant for the caller: only what is done with such a function says something of this one.
 */
function asksWhatWasHandedIn(path: NodePath<t.CatchClause>, { use }: Site): boolean {
  const tried = (path.parent as t.TryStatement).block.body[0]
  const value = t.isReturnStatement(tried) ? tried.argument : null
  const root = value && rootName(t.isCallExpression(value) ? value.callee : value)
  const isHandedIn = Boolean(root) && path.scope.getBinding(root as string)?.kind === 'param'
  return isHandedIn && (!isForeignCall(use) || (t.isCallExpression(value) && t.isIdentifier(value.callee)))
}

/** `check(value)` of no function that the file declares. */
function isForeignCall({ node, scope }: NodePath): boolean {
  if (!t.isCallExpression(node)) return false
  if (!t.isIdentifier(node.callee)) return t.isMemberExpression(node.callee)
  const path = scope.getBinding(node.callee.name)?.path
  return !(path?.isFunctionDeclaration() || (path?.isVariableDeclarator() && t.isFunction(path.node.init)))
}

/** `return JSON.stringify(value)`, as here. */
function asksTheSame(path: NodePath<t.CatchClause>, site: Site): boolean {
  const tried = (path.parent as t.TryStatement).block.body[0]
  const value = t.isReturnStatement(tried) ? tried.argument : null
  const own = site.use.node
  return t.isCallExpression(value) && t.isCallExpression(own) && textOf(site, value.callee) === textOf(site, own.callee)
}

/** It names nothing but the error and what the whole file knows. */
function isOfFile(path: NodePath, node: t.Node, name: string): boolean {
  let isKnown = true
  t.traverseFast(node, (each) => {
    if (!t.isIdentifier(each) || each.name === name) return
    const binding = path.scope.getBinding(each.name)
    if (binding && !binding.scope.path.isProgram()) isKnown = false
  })
  return isKnown
}
