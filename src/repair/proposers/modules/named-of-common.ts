import * as t from '@babel/types'
import { semicolon } from '../../syntax/code.ts'
import { loadsOf } from './imports.ts'
import { edited, type Found, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const NOT_NAMED =
  /^Named export '(?<name>.+?)' not found\. The requested module '(?<specifier>.+?)' is a CommonJS module/

/** `import { name } from` of a CommonJS module whose names cannot be read ahead: its whole is imported, and taken apart. */
export const namedOfCommon: Rule = async ({ error }, project) => {
  const { name, specifier } = NOT_NAMED.exec(error.message)?.groups ?? {}
  if (name === undefined || specifier === undefined) return []
  const sources = await sourcesWith(project, (text) => text.includes(specifier))
  return sources.flatMap((source) =>
    loadsOf(source).flatMap(({ name: literal, path: { node } }): Found[] => {
      if (literal.value !== specifier || !t.isImportDeclaration(node)) return []
      const names = node.specifiers.flatMap((one) => (t.isImportSpecifier(one) ? [one] : []))
      if (names.length !== node.specifiers.length || names.length === 0) return []
      const whole = wholeName(specifier, source.text)
      const from = source.text.slice(literal.start ?? 0, literal.end ?? 0)
      const stop = semicolon(source)
      const lines = `import ${whole} from ${from}${stop}\nconst { ${names.map(inPattern).join(', ')} } = ${whole}${stop}`
      return [
        {
          pattern: 'named-of-common',
          explanation: `Import ${specifier} whole, and take ${name} of it.`,
          files: edited(source, [{ start: node.start ?? 0, end: node.end ?? 0, text: lines }]),
          prior: 0.92,
          reasons: [`${specifier} is a CommonJS module, whose names are known only when it has run.`],
        },
      ]
    }),
  )
}

function inPattern({ imported, local }: t.ImportSpecifier): string {
  const name = t.isIdentifier(imported) ? imported.name : `'${imported.value}'`
  return name === local.name ? name : `${name}: ${local.name}`
}

/** `u` of `./u.cjs`, where the file has no such name. */
function wholeName(specifier: string, text: string): string {
  const word = /([\w-]+)(?:\.\w+)?$/.exec(specifier)?.[1] ?? 'whole'
  const name = word.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\d|-/g, '_')
  return new RegExp(`(?<![./'"\\w])${name}\\b(?![.'"/])`).test(text) ? `${name}Module` : name
}
