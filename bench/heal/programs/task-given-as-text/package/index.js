import { readTasks } from './tasks.js'

/**
 * The steps of a task and of all that it needs, each once, what is needed first.
 *
 * @returns {{ name: string, program: string, args: string[], env: Record<string, string> }[]}
 */
export function plan(config, wanted) {
  const tasks = readTasks(config)
  const steps = []
  const seen = new Set()

  const visit = (name, path) => {
    if (path.includes(name)) throw new Error(`tasks need each other: ${[...path, name].join(' > ')}`)
    if (seen.has(name)) return
    seen.add(name)
    const task = tasks.get(name)
    if (!task) throw new Error(`there is no task ${name}`)
    for (const needed of task.needs) visit(needed, [...path, name])
    steps.push(toStep(task))
  }
  visit(wanted, [])
  return steps
}

function toStep({ name, command, env }) {
  const [program, ...args] = command.trim().split(/\s+/)
  return { name, program, args, env }
}

/** The plan as lines for a shell. */
export function script(config, wanted) {
  return plan(config, wanted).map(({ program, args, env }) =>
    [...Object.entries(env).map(([key, value]) => `${key}=${value}`), program, ...args].join(' ')
  )
}
