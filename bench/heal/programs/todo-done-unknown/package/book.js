'use strict'

const { TodoError } = require('./errors')

class TodoBook {
  constructor(tasks = []) {
    this.tasks = tasks
  }

  add(title) {
    if (!title) throw new TodoError('A task needs a title.')
    const id = this.tasks.reduce((highest, task) => Math.max(highest, task.id), 0) + 1
    this.tasks.push({ id, title, done: false })
    return id
  }

  done(id) {
    const task = this.tasks.find((one) => one.id === id)
    task.done = true
    return task
  }

  remove(id) {
    const index = this.tasks.findIndex((one) => one.id === id)
    if (index === -1) throw new TodoError(`There is no task ${id}.`)
    return this.tasks.splice(index, 1)[0]
  }

  open() {
    return this.tasks.filter((task) => !task.done)
  }
}

module.exports = { TodoBook }
