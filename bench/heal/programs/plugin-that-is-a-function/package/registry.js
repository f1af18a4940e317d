/** Things by their name, each name once. */
export class Registry {
  #kind
  #things = new Map()

  constructor(kind) {
    this.#kind = kind
  }

  add(name, thing) {
    if (this.#things.has(name)) throw new Error(`The ${this.#kind} ${name} is there already.`)
    this.#things.set(name, thing)
  }

  get(name) {
    const thing = this.#things.get(name)
    if (!thing) throw new Error(`There is no ${this.#kind} ${name}.`)
    return thing
  }

  names() {
    return [...this.#things.keys()]
  }
}
