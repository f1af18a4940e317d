import type { Command } from './commands.ts'

/** What a program that the step ran says of itself, as Unix programs do: its name first. */
export interface OwnWords {
  /** Whether it names what it was called with. */
  namesArgument: boolean
}

const SAID = /^(?:\/[\w.+/-]{1,100}\/)?(?<program>[\w.+-]{1,40}): (?<words>\S.*)/
const WORDS = /[\w./@:=+-]{2,80}/g

/** Undefined for a line that none of these commands begins like that. */
export function ownWordsOf(text: string, commands: readonly Command[]): OwnWords | undefined {
  const { program, words } = SAID.exec(text)?.groups ?? {}
  if (program === undefined) return undefined
  const own = commands.filter((command) => wordsOf(command.text).includes(program))
  if (own.length === 0) return undefined
  const called = new Set(own.flatMap((command) => wordsOf(command.text)).filter((word) => word !== program))
  return { namesArgument: quotedIn(words!).some((word) => called.has(word)) }
}

/** What it quotes, and options, which nobody writes in a sentence. */
function quotedIn(words: string): string[] {
  const quoted = [...words.matchAll(/['"`‘“](.{2,80}?)['"`’”]/g)].flatMap(([, inner]) => wordsOf(inner!))
  return [...quoted, ...wordsOf(words).filter((word) => word.startsWith('-'))]
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? []
}
