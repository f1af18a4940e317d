import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { editDistance } from '../../../syntax/edit-distance.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import { isWritten, unboundNames } from '../../../syntax/unbound.ts'
import type { Suggestion, Template } from '../template.ts'

/** A name that nothing has, beside one that differs in a letter or in case: variables, globals, methods of the very object. */
export const misspeltName: Template = {
  id: 'misspelt-name',
  suggest(site) {
    if (site.kind !== 'throw') return []
    if (site.wording.kind === 'not-defined') return misspeltVariable(site)
    if (site.wording.kind === 'not-a-function') return misspeltMethod(site)
    return isAbsent(site) ? misspeltProperty(site) : []
  },
  examples: [
    {
      name: 'a global in the wrong case',
      error: { type: 'ReferenceError', message: 'INFINITY is not defined' },
      before: 'export const isLow = (v) => v === -§INFINITY\n',
      after: 'export const isLow = (v) => v === -Infinity\n',
    },
    {
      name: 'the error of the catch',
      error: { type: 'ReferenceError', message: 'err is not defined' },
      before: 'try {\n  go();\n} catch (e) {\n  throw §err;\n}\n',
      after: 'try {\n  go();\n} catch (e) {\n  throw e;\n}\n',
    },
    {
      name: 'at all places of the catch',
      error: { type: 'ReferenceError', message: 'e is not defined' },
      before: 'try {\n  go();\n} catch (error) {\n  log(§e.stack);\n  self.fail(e.message + e.stack);\n}\n',
      after: 'try {\n  go();\n} catch (error) {\n  log(error.stack);\n  self.fail(error.message + error.stack);\n}\n',
    },
    {
      name: 'a variable of the function',
      error: { type: 'ReferenceError', message: 'optons is not defined' },
      before: 'function f(options, other) {\n  return §optons.a;\n}\n',
      after: 'function f(options, other) {\n  return options.a;\n}\n',
    },
    {
      name: 'a method that the object has under a like name',
      error: { type: 'TypeError', message: 'list.foreach is not a function' },
      before: 'list.§foreach(use)\n',
      values: { list: { type: 'object', className: 'Array', length: 2 } },
      after: 'list.forEach(use)\n',
    },
    {
      name: 'a property that the object has under a like name',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before: 'function size(file) {\n  return file.contents.§length;\n}\n',
      values: {
        file: { type: 'object', className: 'File', names: ['path', 'content'] },
        'file.contents': { type: 'undefined' },
      },
      after: 'function size(file) {\n  return file.content.length;\n}\n',
    },
    {
      name: 'what loads a module',
      error: { type: 'ReferenceError', message: 'reqiore is not defined' },
      before: "var merge = §reqiore('merge');\nvar list = require('list');\n",
      after: "var merge = require('merge');\nvar list = require('list');\n",
    },
    {
      name: 'what a module gives out',
      error: { type: 'ReferenceError', message: 'modules is not defined' },
      before: 'function parse() {}\n§modules.exports = parse;\n',
      after: 'function parse() {}\nmodule.exports = parse;\n',
    },
    {
      name: 'not a name of CommonJS in a module of the language',
      error: { type: 'ReferenceError', message: 'requrie is not defined' },
      before: "import list from 'list'\nvar merge = §requrie('merge');\n",
      after: null,
    },
    {
      name: 'not a name far from all others',
      error: { type: 'ReferenceError', message: 'jQuery is not defined' },
      before: 'const a = 1\n§jQuery(a)\n',
      after: null,
    },
  ],
}

function misspeltVariable(site: Site): Suggestion[] {
  const wrong = site.wording.name ?? ''
  const caught = caughtName(site)
  if (caught !== null && /^e(?:r|rr|rror|x|xception)?$/.test(wrong)) return [everywhere(site, wrong, caught, 0.9)]
  const own = isEsModule(site) ? [] : MODULE_NAMES
  const names = new Set([...Object.keys(site.use.scope.getAllBindings()), ...GLOBALS, ...own])
  return closest(wrong, [...names]).map(({ name, prior }) => everywhere(site, wrong, name, prior))
}

/** At all places where the word stands and the meant name is the same one as here. */
function everywhere(site: Site, wrong: string, name: string, prior: number): Suggestion {
  const binding = site.use.scope.getBinding(name)
  const others = unboundNames(site.source, wrong).filter(
    (path) => path.node !== site.use.node && !isWritten(path) && path.scope.getBinding(name) === binding,
  )
  const [first, ...more] = [site.use, ...others].map((path) => replacement(path, wrong, name, prior))
  if (!first || more.length === 0) return first as Suggestion
  return { ...first, edits: [first, ...more].flatMap(({ edits }) => edits), isWhole: true }
}

/** What Node gives each file of CommonJS, though no global has it. */
const MODULE_NAMES = ['require', 'module', 'exports', '__dirname', '__filename']

const isEsModule = ({ source }: Site): boolean => source.ast.program.sourceType === 'module'

/** The name under which the surrounding catch has its error. */
function caughtName(site: Site): string | null {
  const clause = site.use.findParent((path) => path.isCatchClause())
  const param = clause?.isCatchClause() ? clause.node.param : null
  return t.isIdentifier(param) ? param.name : null
}

function misspeltMethod(site: Site): Suggestion[] {
  const { culprit } = site
  const callee = culprit.node
  if (!culprit.isMemberExpression() || !t.isMemberExpression(callee) || callee.computed) return []
  if (!t.isIdentifier(callee.property)) return []
  const wrong = callee.property.name
  const fact = site.values[textOf(site, callee.object)]
  const names =
    fact?.className === 'Array'
      ? Object.getOwnPropertyNames(Array.prototype)
      : fact?.type === 'string'
        ? Object.getOwnPropertyNames(String.prototype)
        : (fact?.names ?? [])
  return closest(wrong, names).map(({ name, prior }) =>
    replacement(culprit.get('property') as NodePath, wrong, name, prior),
  )
}

/** The object has a property of nearly this name, and none of this one. */
function misspeltProperty(site: Site): Suggestion[] {
  const { culprit } = site
  const read = culprit.node
  if (!culprit.isMemberExpression() || !t.isMemberExpression(read) || read.computed) return []
  if (!t.isIdentifier(read.property)) return []
  const wrong = read.property.name
  const names = site.values[textOf(site, read.object)]?.names ?? []
  if (names.includes(wrong)) return []
  return closest(wrong, names)
    .filter(({ name }) => wrong.length >= PROPERTY_CHARS_MIN || name.toLowerCase() === wrong.toLowerCase())
    .map(({ name, prior }) => {
      const weight = isSpeltOnce(site, wrong, name) ? SPELT_GAIN : -SPELT_DOUBT
      return replacement(culprit.get('property') as NodePath, wrong, name, prior + weight)
    })
}

/** Where the file has the other name elsewhere, and this one nowhere else, it is a slip. */
const SPELT_GAIN = 0.06
/** There may be objects of two kinds. */
const SPELT_DOUBT = 0.1

function isSpeltOnce({ source: { text } }: Site, wrong: string, name: string): boolean {
  const count = (word: string): number =>
    text.match(new RegExp(`(?<![\\w$])${word.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))?.length ?? 0
  return count(wrong) === 1 && count(name) > 0
}

/** Short names are often near to each other by chance. */
const PROPERTY_CHARS_MIN = 6

function replacement(path: NodePath, wrong: string, name: string, prior: number): Suggestion {
  const isShorthand = path.parentPath?.isObjectProperty({ shorthand: true })
  return {
    explanation: `${wrong} is nowhere defined; ${name} is meant.`,
    edits: [replaced(path.node, isShorthand ? `${wrong}: ${name}` : name)],
    prior,
    reasons: [
      `${name} exists here and differs from ${wrong} by ${wrong.toLowerCase() === name.toLowerCase() ? 'case only' : 'little'}.`,
    ],
  }
}

/** One name in the wrong case is near certain; a letter or two off less so, and the more the shorter the name. */
function closest(wrong: string, names: string[]): { name: string; prior: number }[] {
  if (wrong.length < 3) return []
  const scored = names
    .filter((name) => name !== wrong)
    .map((name) => ({ name, distance: wrong.toLowerCase() === name.toLowerCase() ? 0.5 : editDistance(wrong, name) }))
    .filter(({ distance }) => distance <= Math.min(2, Math.floor(wrong.length / 3)) || distance === 0.5)
    .sort((a, b) => a.distance - b.distance)
  const best = scored[0]?.distance
  return scored
    .filter(({ distance }) => distance === best)
    .slice(0, 2)
    .map(({ name, distance }) => ({ name, prior: distance < 1 ? 0.92 : distance === 1 ? 0.8 : 0.6 }))
}

const GLOBALS = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Za-z]\w+$/.test(name))
