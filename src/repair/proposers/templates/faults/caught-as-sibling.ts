import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { hasNode, isEmptyLiteral, rootName } from '../../../syntax/code.ts'
import { replaced, textWith } from '../../../syntax/edits.ts'
import { functionOf, isInThrow, isNamedIn, nameOf, returnsOf } from '../../../syntax/idioms.ts'
import { homeOf, methodName } from '../../../syntax/members.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { canBeTried, READERS, statementAround, tryAround } from '../../../syntax/try-around.ts'
import type { Template } from '../template.ts'

const HANDLER_MAX = 3

/**
 * Another function of the file makes the same call, catches what it throws, and has several things to do then: `catch { this.fail(target); return null }`.
 * So does this one, with its own words.
 */
export const caughtAsSibling: Template = {
  id: 'caught-as-sibling',
  suggest(site) {
    const { wording, use, kind } = site
    const isThrown = wording.kind === 'other' || READERS.has(wording.kind)
    if ((kind !== 'throw' && kind !== 'caller') || !isThrown || isInThrow(use) || !t.isCallExpression(use.node))
      return []
    const statement = statementAround(use)
    const owner = functionOf(use)
    if (!canBeTried(statement) || functionOf(statement) !== owner || !owner.isFunction()) return []
    // Who makes an object would go on with half of it.
    if (owner.isClassMethod({ kind: 'constructor' })) return []
    const handlers = handlersOf(site, owner, use.node.callee)
    const [handler] = handlers
    if (!handler || new Set(handlers.map(({ lines }) => lines.join())).size > 1) return []
    return [
      {
        explanation: 'Catch what it throws as another function does that asks the same.',
        edits: tryAround(site, statement, handler.name, ...handler.lines),
        prior: 0.82,
        reasons: [`Line ${handler.line} does so when the same call throws.`],
      },
    ]
  },
  examples: [
    {
      name: 'a target that cannot be reached',
      error: { type: 'Error', message: 'no answer' },
      before:
        'class Board {\n  async probe(target) {\n    try {\n      await this.send(target, "?")\n      return { target }\n    } catch (error) {\n      this.fail(target)\n      return { target, error: error.message }\n    }\n  }\n  async deliver(target, text) {\n    const id = await §this.send(target, text)\n    return { target, id }\n  }\n}\n',
      after:
        'class Board {\n  async probe(target) {\n    try {\n      await this.send(target, "?")\n      return { target }\n    } catch (error) {\n      this.fail(target)\n      return { target, error: error.message }\n    }\n  }\n  async deliver(target, text) {\n    let id\n    try {\n      id = await this.send(target, text)\n    } catch (error) {\n      this.fail(target)\n      return { target, error: error.message }\n    }\n    return { target, id }\n  }\n}\n',
    },
    {
      name: 'another file, and a list where the other one has a table',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        "class Store {\n  players() {\n    const text = this.read('players.json')\n    if (text === null) return {}\n    try {\n      return JSON.parse(text)\n    } catch {\n      this.setAside('players.json')\n      return {}\n    }\n  }\n  scores() {\n    const text = this.read('scores.json')\n    if (text === null) return []\n    return JSON.§parse(text).sort()\n  }\n}\n",
      after:
        "class Store {\n  players() {\n    const text = this.read('players.json')\n    if (text === null) return {}\n    try {\n      return JSON.parse(text)\n    } catch {\n      this.setAside('players.json')\n      return {}\n    }\n  }\n  scores() {\n    const text = this.read('scores.json')\n    if (text === null) return []\n    try {\n      return JSON.parse(text).sort()\n    } catch (err) {\n      this.setAside('scores.json')\n      return []\n    }\n  }\n}\n",
    },
    {
      name: 'not with what only the other function knows',
      error: { type: 'Error', message: 'no answer' },
      before:
        'async function probe(target, log) {\n  try {\n    await send(target)\n  } catch (error) {\n    log(error)\n    return null\n  }\n}\nasync function deliver(target) {\n  const id = await §send(target)\n  return id\n}\n',
      after: null,
    },
    {
      name: 'not outside of all functions',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function load(text, name) {\n  try {\n    return JSON.parse(text)\n  } catch (error) {\n    warn(error)\n    return null\n  }\n}\nconst all = JSON.§parse(given)\n',
      after: null,
    },
    {
      name: 'not around a function that is called in the statement',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function load(text, name) {\n  try {\n    return JSON.parse(text)\n  } catch (error) {\n    warn(name)\n    return null\n  }\n}\nfunction more(list) {\n  return list.map((name) => JSON.§parse(name))\n}\n',
      after: null,
    },
    {
      name: 'not what has to wait',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'async function load(text, name) {\n  try {\n    return JSON.parse(text)\n  } catch (error) {\n    await warn(error)\n    return null\n  }\n}\nfunction more(text) {\n  return JSON.§parse(text)\n}\n',
      after: null,
    },
    {
      name: 'not with the object of a class',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'class Store {\n  load(text) {\n    try {\n      return JSON.parse(text)\n    } catch (error) {\n      this.fail(error)\n      return null\n    }\n  }\n}\nfunction more(text) {\n  return JSON.§parse(text)\n}\n',
      after: null,
    },
    {
      name: 'not in what answers yes or no',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        'function load(text, name) {\n  try {\n    return JSON.parse(text)\n  } catch (error) {\n    warn(error)\n    return null\n  }\n}\nfunction isFine(text) {\n  const it = JSON.§parse(text)\n  if (!it) return false\n  return true\n}\n',
      after: null,
    },
    {
      name: 'not with words for something else',
      error: { type: 'SyntaxError', message: 'Unexpected token o in JSON at position 1' },
      before:
        "function readConfig(text, name) {\n  try {\n    return JSON.parse(text)\n  } catch (error) {\n    warn('the config is broken')\n    return null\n  }\n}\nfunction readCache(text) {\n  return JSON.§parse(text)\n}\n",
      after: null,
    },
    {
      name: 'not what each was given to call',
      error: { type: 'Error', message: 'no answer' },
      before:
        'function once(fn) {\n  try {\n    return fn()\n  } catch (error) {\n    warn(error)\n    return null\n  }\n}\nfunction twice(fn) {\n  const it = §fn()\n  return it\n}\n',
      after: null,
    },
  ],
}

interface Handler {
  lines: string[]
  name: string
  line: number
}

/** What other functions of the file do when the call throws, in the words of this one; one statement alone is for others to propose. */
function handlersOf(site: Site, here: NodePath<t.Function>, callee: t.Node): Handler[] {
  const handlers: Handler[] = []
  site.source.root.traverse({
    CatchClause(path) {
      const { body } = path.node.body
      const there = functionOf(path)
      if (there.node === here.node || body.length < 2 || body.length > HANDLER_MAX) return
      const last = body.at(-1)
      if (!t.isReturnStatement(last) || !callsIt(site, path, callee) || !mayAnswer(here, last)) return
      const name = t.isIdentifier(path.node.param) ? path.node.param.name : 'err'
      if (!isKnownHere(path, site, name) || !canRunIn(path, here) || saysOther(site, path, here)) return
      const lines = body.map((one) => inOurWords(site, one, there, here))
      handlers.push({ lines, name, line: path.node.loc?.start.line ?? 0 })
    },
  })
  return handlers
}

/** The same function of the same thing, and not what each of them was given to call. */
function callsIt(site: Site, { parent, scope }: NodePath<t.CatchClause>, callee: t.Node): boolean {
  const root = rootName(callee) ?? ''
  const [there, here] = [scope.getBinding(root), site.use.scope.getBinding(root)]
  const isParameter = t.isMemberExpression(callee) && there?.kind === 'param' && here?.kind === 'param'
  if (there !== here && !isParameter) return false
  return hasNode(
    (parent as t.TryStatement).block,
    (node) => t.isCallExpression(node) && textOf(site, node.callee) === textOf(site, callee),
  )
}

/** It waits for nothing where nothing can be waited for, and speaks of the same object. */
function canRunIn(path: NodePath<t.CatchClause>, here: NodePath<t.Function>): boolean {
  const { body } = path.node
  if (hasNode(body, (node) => t.isYieldExpression(node) || (t.isAwaitExpression(node) && !here.node.async)))
    return false
  const home = homeOf(path)
  return !isNamedIn(body, 'this') || (home !== null && home === homeOf(here.get('body') as NodePath))
}

/** A function that answers yes or no only, or nothing at all, has no such answer. */
function mayAnswer(here: NodePath, { argument }: t.ReturnStatement): boolean {
  const answers = returnsOf(here).flatMap(({ node }) => node.argument ?? [])
  if (answers.length === 0) return !argument
  return !answers.every((one) => t.isBooleanLiteral(one)) || t.isBooleanLiteral(argument)
}

/** Its words speak of what the other function is for: `the config is broken` of `readConfig`. */
function saysOther(site: Site, path: NodePath<t.CatchClause>, here: NodePath<t.Function>): boolean {
  const there = functionOf(path)
  const [theirs = [], ours = []] = [there, here].map((one) => (one.isFunction() ? wordsOfName(one) : []))
  const words = theirs.filter((word) => word.length > 2 && !ours.includes(word))
  const says = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word))
  return hasNode(
    path.node.body,
    (node) =>
      (t.isStringLiteral(node) && says(node.value) && counterpart(site, node.value, there, here) === null) ||
      (t.isTemplateElement(node) && says(node.value.raw)),
  )
}

const wordsOfName = (owner: NodePath<t.Function>): string[] =>
  (methodName(owner) ?? nameOf(owner) ?? '').split(/(?=[A-Z])|_/).map((word) => word.toLowerCase())

/** Each name in it is the error, means the same in both functions, or is a parameter of both. */
function isKnownHere(path: NodePath<t.CatchClause>, { use }: Site, error: string): boolean {
  let isKnown = true
  path.get('body').traverse({
    ReferencedIdentifier({ node: { name }, scope }) {
      const [there, here] = [scope.getBinding(name), use.scope.getBinding(name)]
      const isParameter = there?.kind === 'param' && here?.kind === 'param'
      if (name !== error && there !== here && !isParameter) isKnown = false
    },
  })
  return isKnown
}

/** With our text where theirs was handed to a function that ours hands its own to, and our word for nothing. */
function inOurWords(site: Site, statement: t.Statement, there: NodePath, here: NodePath): string {
  if (t.isReturnStatement(statement) && statement.argument && isEmptyLiteral(statement.argument)) {
    const own = returnsOf(here).find(({ node }) => node.argument && isEmptyLiteral(node.argument))
    return textOf(site, own?.node ?? statement)
  }
  const edits: ReturnType<typeof replaced>[] = []
  t.traverseFast(statement, (node) => {
    const ours = t.isStringLiteral(node) ? counterpart(site, node.value, there, here) : null
    if (ours !== null) edits.push(replaced(node, ours))
  })
  return textWith(site.source.text, statement, edits)
}

/** `'scores.json'` of our `this.read('scores.json')` for theirs of `this.read('players.json')`. */
function counterpart(site: Site, text: string, there: NodePath, here: NodePath): string | null {
  const theirs = wordsIn(site, there).filter(({ value }) => value === text)
  return wordsIn(site, here).find(({ callee }) => theirs.some((one) => one.callee === callee))?.written ?? null
}

interface Word {
  callee: string
  value: string
  written: string
}

/** The calls with a text alone. */
function wordsIn(site: Site, owner: NodePath): Word[] {
  const words: Word[] = []
  t.traverseFast(owner.node, (node) => {
    const [only, more] = t.isCallExpression(node) ? node.arguments : []
    if (t.isCallExpression(node) && t.isStringLiteral(only) && !more)
      words.push({ callee: textOf(site, node.callee), value: only.value, written: textOf(site, only) })
  })
  return words
}
