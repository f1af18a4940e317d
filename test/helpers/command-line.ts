/** What a usage line allows: `explain <ticket> [--json] [--config FILE]`. */
interface Usage {
  /** By name, whether it takes a value. */
  options: Map<string, boolean>
  /** Literal words as they are, others as `<ticket>`; as many as there are where the last ends in `...`. */
  positionals: string[]
}

/** Why a command line that a page shows does not fit the usage of its command; undefined when it does. */
export function faultOfCommand(words: readonly string[], usageLine: string): string | undefined {
  const usage = usageOf(usageLine)
  const positionals: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    // What follows is the command of another program.
    if (word === '--' && usageLine.includes(' -- ')) return undefined
    if (!word.startsWith('--')) {
      positionals.push(word)
      continue
    }
    const takesValue = usage.options.get(word)
    if (word !== '--help' && takesValue === undefined) return `there is no option ${word}`
    if (takesValue && words[++i] === undefined) return `${word} takes a value`
  }
  const isOpen = usage.positionals.at(-1)?.endsWith('...') ?? false
  if (positionals.length > usage.positionals.length && !isOpen) return `${positionals.join(' ')} is too much`
  const wrong = positionals.find(
    (word, i) => isLiteral(usage.positionals[i] ?? '<more>') && word !== usage.positionals[i],
  )
  return wrong === undefined ? undefined : `${wrong} is no word of it`
}

/** `a 'b c' "d"` as words; what follows a `#`, `|`, `&` or `;` belongs to the shell, as what follows a `>`. */
export function wordsOf(line: string): string[] {
  const words: string[] = []
  for (const [word] of line.matchAll(/'[^']*'|"[^"]*"|[^\s'"]+/g)) {
    if (/^[#|&;>]/.test(word)) break
    words.push(word.replaceAll(/^['"]|['"]$/g, ''))
  }
  return words
}

function usageOf(line: string): Usage {
  const options = [...line.matchAll(/(--[a-z-]+)( [A-Z]+)?/g)].map(([, name, value]) => [name!, value !== undefined])
  const rest = line
    .replaceAll(/\[(<\w+>)\]/g, '$1')
    .replaceAll(/[[(][^\])]*[\])]/g, '')
    .replaceAll(/--[a-z-]+( [A-Z]+)?/g, '')
  return { options: new Map(options as [string, boolean][]), positionals: rest.split(/\s+/).filter(Boolean) }
}

function isLiteral(positional: string): boolean {
  return !positional.startsWith('<')
}
