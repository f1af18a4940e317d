import { type Part, valuePart } from '../part.ts'
import { engineWording } from './engine-wording.ts'
import { parameterise } from './parameters.ts'

/** What stands below the second line is detail: excerpts, notes, other stacks. */
const LINES_MAX = 2
const CHARS_MAX = 2_000

/** A message as it counts. */
export function messagePart(name: string, message: string): Part {
  const text = significantText(message)
  const value = parameterise(text)
  return valuePart(name, value, value === text ? undefined : 'values are replaced by their kind')
}

/** The same for what was thrown in JavaScript, where each engine has words of its own. */
export function thrownPart(message: string): Part {
  const wording = engineWording(message)
  if (!wording) return messagePart('value', message)
  return valuePart('value', parameterise(wording), `every engine words it differently: ${significantText(message)}`)
}

function significantText(message: string): string {
  const lines = message.slice(0, 4 * CHARS_MAX).split('\n')
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  return filled.slice(0, LINES_MAX).join(' ').slice(0, CHARS_MAX)
}
