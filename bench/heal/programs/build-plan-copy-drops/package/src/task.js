export function createTask(name, needs, run, env) {
  return { name, needs: [...needs], run, env: { ...env } }
}

/** The same task again, with lists and objects of its own. */
export function copyTask(task) {
  return { name: task.name, run: task.run, env: { ...task.env } }
}
