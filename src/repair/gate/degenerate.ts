const LOST = /\b(?:undefined|NaN)\b/
const SIGNS = [/\bundefined\b/, /\bNaN\b/, /\[object \w+\]/, /\[object Object\]/]

/** Words in an output that show a value which was lost on the way, when another candidate's output is free of them. */
export function degenerateWords(output: string, others: readonly string[]): string[] {
  return SIGNS.flatMap((sign) => {
    const found = sign.exec(output)
    return found && others.some((other) => !sign.test(other)) ? [found[0]] : []
  })
}

/** A word of an output that shows a value which was lost on the way. */
export const lostWord = (output: string): string | null => LOST.exec(output)?.[0] ?? null

/** The answer is nothing at all: empty text, an empty list, null. Where another candidate has one, it was lost. */
export function isBlank(output: string): boolean {
  const lines = output.trim().split('\n')
  const last = (lines.at(-1) ?? '').replace(/^\w+[:=]? /, '')
  return ['', '""', "''", '[]', '{}', 'null', 'undefined'].includes(last.trim())
}
