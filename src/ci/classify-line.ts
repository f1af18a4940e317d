import type { Category } from './categories/category.ts'
import { CATEGORIES } from './categories/index.ts'

export interface LineReading {
  category: Category
  weight: number
  /** Named parts of the line, as `module` or `minutes`. From the log: data, never a command. */
  details: Readonly<Record<string, string>>
}

/** What one line may say, at most one reading of each category. */
export function readingsOf(text: string): LineReading[] {
  return CATEGORIES.flatMap((category) => {
    let best: LineReading | undefined
    for (const { pattern, weight } of category.evidence) {
      if (best && best.weight >= weight) continue
      const match = pattern.exec(text)
      if (match) best = { category, weight, details: definedGroups(match) }
    }
    return best ?? []
  })
}

function definedGroups({ groups = {} }: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined))
}
