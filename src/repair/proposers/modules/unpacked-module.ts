import * as t from '@babel/types'
import { applyEdits } from '../../syntax/edits.ts'
import { parseSource, type SourceFile } from '../../syntax/source.ts'
import { exportsOf, type Load, loadsOf } from './imports.ts'
import { fileOf, type Project } from './project.ts'
import { type Found, ownPlace, type Rule } from './rule.ts'

const NOT_CALLABLE = /^(?<name>[\w$]+) is not a (?:function|constructor)$/

/** `const { parse } = require('./parse')` of a file that exports the function itself. */
export const unpackedModule: Rule = async (context, project) => {
  const name = NOT_CALLABLE.exec(context.error.message)?.groups?.name
  const place = ownPlace(context)
  const text = place && (await project.read(place.file))
  const source = place && text ? parseSource(place.file, text) : null
  if (!source || name === undefined) return []
  const found = await Promise.all(loadsOf(source).map((load) => unpacked(project, source, load, name)))
  return found.flatMap((one) => one ?? [])
}

async function unpacked(project: Project, source: SourceFile, load: Load, name: string): Promise<Found | null> {
  const pattern = onlyNameIn(load, name)
  const target = pattern && fileOf(project, source.path, load.name.value)
  const other = target ? parseSource(target, (await project.read(target)) ?? '') : null
  const exported = other && exportsOf(other)
  if (!pattern || !exported || exported.names.has(name)) return null
  const packed = exported.names.has('default') ? `{ default: ${name} }` : exported.isOne ? name : null
  if (packed === null) return null
  const edit = { start: pattern.start ?? 0, end: pattern.end ?? 0, text: packed }
  return {
    pattern: 'unpacked-module',
    explanation: `Take what ${target} exports, which is ${name} itself.`,
    files: { [source.path]: applyEdits(source.text, [edit]) },
    prior: 0.88,
    reasons: [`${target} exports no member ${name}.`],
  }
}

/** The pattern of `const { name } = require(...)`. */
function onlyNameIn({ path }: Load, name: string): t.ObjectPattern | null {
  const declarator = path.parentPath
  const pattern = declarator?.isVariableDeclarator() ? declarator.node.id : null
  if (!t.isObjectPattern(pattern) || pattern.properties.length > 1) return null
  const [property] = pattern.properties
  return t.isObjectProperty(property) && t.isIdentifier(property.value, { name }) ? pattern : null
}
