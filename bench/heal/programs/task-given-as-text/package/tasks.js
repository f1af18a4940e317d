/**
 * Tasks of a configuration in one shape: { name, command, needs, env }.
 *
 * The short form of a task is its command: `{ "lint": "eslint ." }`.
 */
export function readTasks(config) {
  return new Map(Object.entries(config.tasks ?? {}).map(([name, task]) => [name, readTask(name, task)]))
}

function readTask(name, task) {
  if (typeof task === 'string') return { name, cmd: task, needs: [], env: {} }
  if (typeof task?.command !== 'string') throw new TypeError(`task ${name} has no command`)
  return { name, command: task.command, needs: task.needs ?? [], env: task.env ?? {} }
}
