export interface Person {
  id: string
  name: string
  born?: number
  mother?: string
  father?: string
}

/** The persons of a parish register. Registers are fragments: a parent that is named need not have an entry of its own. */
export class Records {
  private readonly persons = new Map<string, Person>()

  add(...persons: Person[]): this {
    for (const person of persons) this.persons.set(person.id, person)
    return this
  }

  find(id: string): Person | undefined {
    return this.persons.get(id)
  }

  all(): Person[] {
    return [...this.persons.values()]
  }
}
