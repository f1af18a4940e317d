import type { Node } from '@babel/types'
import { SINGLE_PLACES, type SinglePlace } from './rules.ts'
import { type Import, lineOf, type SourceFile } from './source-files.ts'

/** Sentences about things that are done elsewhere than in their one place. */
export function checkSinglePlaces(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ isTest }) => !isTest)
    .flatMap((file) => {
      const rules = SINGLE_PLACES.filter(({ places }) => !places.some((place) => file.path.startsWith(place)))
      return rules.flatMap((rule) => findIn(file, rule))
    })
}

function findIn({ path, nodes, imports }: SourceFile, { what, places, uses = [], texts }: SinglePlace): string[] {
  const inCode = nodes.filter((node) => texts?.test(textOf(node)) || usesOf(node).some((use) => uses.includes(use)))
  const inImports = imports.filter((found) => namesOf(found).some((name) => uses.includes(name)))
  const lines = new Set([...inCode.map(lineOf), ...inImports.map(({ line }) => line)])
  return [...lines].map((line) => `${path}:${line} ${what} belongs in ${places.join(', ')} and nowhere else.`)
}

/** What a node of code does, in the vocabulary of the rules. */
function usesOf(node: Node): string[] {
  switch (node.type) {
    case 'CallExpression':
      return node.callee.type === 'Identifier' ? [`${node.callee.name}()`] : []
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.arguments.length === 0 ? [`new ${node.callee.name}()`] : []
    case 'MemberExpression':
      return node.object.type === 'Identifier' ? [`${node.object.name}.${keyName(node.property)}`] : []
    case 'VariableDeclarator':
      return node.id.type === 'ObjectPattern' && node.init?.type === 'Identifier'
        ? takenFrom(node.init.name, node.id.properties)
        : []
    default:
      return []
  }
}

/** `const { env } = process` uses `process.env`. */
function takenFrom(object: string, properties: readonly Node[]): string[] {
  return properties.flatMap((property) =>
    property.type === 'ObjectProperty' ? [`${object}.${keyName(property.key)}`] : [],
  )
}

function keyName(key: Node): string {
  if (key.type === 'Identifier') return key.name
  return key.type === 'StringLiteral' ? key.value : '?'
}

function namesOf({ specifier, names }: Import): string[] {
  return [specifier, ...names.map((name) => `${specifier}#${name === '*' ? 'default' : name}`)]
}

/** The text of a string; what a template fills in counts as a word. */
function textOf(node: Node): string {
  if (node.type === 'StringLiteral') return node.value
  return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked ?? '').join('x') : ''
}
