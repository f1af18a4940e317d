import { type Part, valuePart } from '../part.ts'
import { withoutCSharpMarks, withoutHashes } from './generated.ts'
import { javaScriptFunction } from './javascript-function.ts'
import { nativeFunction } from './native-function.ts'

/** A function's name without what compilers, runtimes and linkers put to it. '' where it says nothing. */
type Cleaner = (name: string) => { name: string; hint?: string }

const CLEANERS: Record<string, Cleaner> = {
  javascript: (name) => ({ name: javaScriptFunction(name) }),
  native: (name) => {
    if (name === '<redacted>' || name === '<unknown>') return { name: '', hint: 'the symbol is not known' }
    return { name: nativeFunction(name) }
  },
  csharp: (name) => ({ name: withoutCSharpMarks(name.split(' (', 1)[0]!) }),
  java: (name) => {
    if (name.startsWith('lambda$')) return { name: '', hint: 'lambdas are numbered by the compiler' }
    return { name: name.replace(/^(access\$)\d+$/, '$1') }
  },
  ruby: (name) => {
    if (/^block( |$)/.test(name))
      return { name: 'block', hint: 'a block has the name of its method, which runtimes write in many ways' }
    return { name: name.replace(/__\d{1,32}_\d{1,32}$/, '') }
  },
  php: phpFunction,
  // Closures are numbered in the order of the source.
  go: (name) => ({ name: name.replace(/\.func\d+(?:\.\d+)*|\.gowrap\d+/g, '.func').replace(/\[\.\.\.\]/g, '') }),
}

const NAMELESS = /^(?:\?|<unknown>|unknown)?$/

/** A frame's function as it counts. */
export function functionPart(sent: string, family: string): Part {
  const clean: Cleaner = Object.hasOwn(CLEANERS, family) ? CLEANERS[family]! : (name) => ({ name })
  const { name, hint } = NAMELESS.test(sent) ? { name: '' } : clean(sent)
  const value = withoutHashes(name)
  if (value === '') return { name: 'function', value: sent, contributes: false, hint: hint ?? 'it has no name' }
  return valuePart('function', value, hint ?? (value === sent ? undefined : `from ${sent}`))
}

/** Classes without a name are called by their file, line and an address. */
function phpFunction(name: string): { name: string; hint?: string } {
  const isAnonymous = name.startsWith('[Anonymous') || name.startsWith('class@anonymous')
  if (!isAnonymous) return { name: name.replace(/\{closure:[^{}]{0,512}\}/g, '{closure}') }
  const method = name.lastIndexOf('::')
  return method < 0 ? { name: '', hint: 'the class has no name' } : { name: name.slice(method + 2) }
}
