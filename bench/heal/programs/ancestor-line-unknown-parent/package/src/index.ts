import { type Person, Records } from './records.ts'

export { type Person, Records }

export type Side = 'mother' | 'father'

/** The direct line on one side, youngest first; it ends with the last ancestor that is known. */
export function line(records: Records, id: string, side: Side): Person[] {
  const found: Person[] = []
  let person = records.find(id)
  while (person !== undefined && !found.includes(person)) {
    found.push(person)
    const parent: string | undefined = person[side]
    person = parent === undefined ? undefined : records.find(parent)
  }
  return found
}

/** How many generations of ancestors are known, on whichever side. */
export function depth(records: Records, person: Person): number {
  const parents = [person.mother, person.father].filter((id) => id !== undefined)
  if (parents.length === 0) return 0
  return 1 + Math.max(...parents.map((id) => depth(records, records.find(id)!)))
}

/** "Ada (1815), whose mother is Anne (1792)" */
export function describe(records: Records, id: string, side: Side): string {
  return line(records, id, side).map(label).join(`, whose ${side} is `)
}

/** The persons with the most known generations first, with that number. */
export function ranking(records: Records): [string, number][] {
  return records
    .all()
    .map((person): [string, number] => [person.name, depth(records, person)])
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}

function label({ name, born }: Person): string {
  return born === undefined ? name : `${name} (${born})`
}
