import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isEmptyLiteral } from '../../../syntax/code.ts'
import { applyEdits, replaced } from '../../../syntax/edits.ts'
import { functionOf, isInThrow, returnsOf } from '../../../syntax/idioms.ts'
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
    if (!canBeTried(statement)) return []
    const handlers = handlersOf(site, textOf(site, use.node.callee))
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
  ],
}

interface Handler {
  lines: string[]
  name: string
  line: number
}

/** What other functions of the file do when the call throws, in the words of this one; one statement alone is for others to propose. */
function handlersOf(site: Site, callee: string): Handler[] {
  const here = functionOf(site.use)
  const handlers: Handler[] = []
  site.source.root.traverse({
    CatchClause(path) {
      const { body } = path.node.body
      const there = functionOf(path)
      if (there.node === here.node || body.length < 2 || body.length > HANDLER_MAX) return
      if (!t.isReturnStatement(body.at(-1)) || !callsIt(site, (path.parent as t.TryStatement).block, callee)) return
      const name = t.isIdentifier(path.node.param) ? path.node.param.name : 'err'
      if (!isKnownHere(path, site, name)) return
      const lines = body.map((one) => inOurWords(site, one, there, here))
      handlers.push({ lines, name, line: path.node.loc?.start.line ?? 0 })
    },
  })
  return handlers
}

function callsIt(site: Site, block: t.BlockStatement, callee: string): boolean {
  let does = false
  t.traverseFast(block, (node) => {
    if (t.isCallExpression(node) && textOf(site, node.callee) === callee) does = true
  })
  return does
}

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
  const start = statement.start ?? 0
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return applyEdits(textOf(site, statement), shifted)
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
