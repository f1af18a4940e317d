import { PartsError } from './errors.ts'

export { PartsError, type PartsErrorCode } from './errors.ts'

export interface Use {
  part: string
  count: number
}

/** Parts by name, each with what it is made of; what is bought has nothing. */
export type Catalogue = Record<string, readonly Use[]>

/**
 * What has to be bought to make one of a part, by name.
 *
 * The catalogue is typed by people. A PartsError says where it is wrong: 'unknown-part' for one that is not in it,
 * 'circle' for one that is made of itself, its path ending with the name that is in it twice, 'bad-count' for a count
 * that is not a whole number above 0.
 */
export function purchases(catalogue: Catalogue, name: string): Map<string, number> {
  const totals = new Map<string, number>()
  collect(catalogue, [name], 1, totals)
  return totals
}

function collect(catalogue: Catalogue, path: readonly string[], times: number, totals: Map<string, number>): void {
  const name = path[path.length - 1]
  const uses = catalogue[name]
  if (uses === undefined) throw new PartsError('unknown-part', path)
  if (uses.length === 0) {
    totals.set(name, (totals.get(name) ?? 0) + times)
    return
  }
  for (const { part, count } of uses) {
    if (!Number.isInteger(count) || count < 1) throw new PartsError('bad-count', [...path, part])
    collect(catalogue, [...path, part], times * count, totals)
  }
}

/** The list for the buyer, or what is wrong with it. */
export function buyersList(catalogue: Catalogue, name: string): string {
  try {
    return [...purchases(catalogue, name)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([part, count]) => `${count} x ${part}`)
      .join('\n')
  } catch (error) {
    if (!(error instanceof PartsError)) throw error
    return `The list is wrong (${error.message})`
  }
}
