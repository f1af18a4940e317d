import { copyTask, createTask } from './task.js'

/** Tasks of a build with what they need, in the order in which they can run. */
export class Plan {
  #tasks = new Map()

  task(name, { needs = [], run = () => {}, env = {} } = {}) {
    if (this.#tasks.has(name)) throw new Error(`There is a task ${name} already.`)
    this.#tasks.set(name, createTask(name, needs, run, env))
    return this
  }

  /** Another plan with the same tasks: what is changed there is not changed here. */
  fork() {
    const other = new Plan()
    for (const [name, task] of this.#tasks) other.#tasks.set(name, copyTask(task))
    return other
  }

  setEnv(name, key, value) {
    this.#get(name).env[key] = value
    return this
  }

  need(name, ...others) {
    this.#get(name).needs.push(...others)
    return this
  }

  /** The names of what runs for a task, in order. */
  order(name, done = [], path = []) {
    if (done.includes(name)) return done
    if (path.includes(name)) throw new Error(`A circle: ${[...path, name].join(' > ')}`)
    for (const other of this.#get(name).needs) this.order(other, done, [...path, name])
    done.push(name)
    return done
  }

  async run(name) {
    const results = {}
    for (const one of this.order(name)) {
      const task = this.#get(one)
      results[one] = await task.run({ ...task.env }, results)
    }
    return results
  }

  #get(name) {
    const task = this.#tasks.get(name)
    if (!task) throw new Error(`There is no task ${name}.`)
    return task
  }
}
