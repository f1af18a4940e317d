'use strict'

const { TodoBook } = require('./book')
const { TodoError } = require('./errors')

/** Runs a command line on a book and returns the exit code. */
function run(argv, book, print = console.log) {
  const [command, ...rest] = argv
  try {
    switch (command) {
      case 'add':
        print(`added ${book.add(rest.join(' '))}`)
        return 0
      case 'done':
        print(`done: ${book.done(Number(rest[0])).title}`)
        return 0
      case 'rm':
        print(`removed: ${book.remove(Number(rest[0])).title}`)
        return 0
      case undefined:
      case 'ls':
        for (const task of book.open()) print(`${task.id} ${task.title}`)
        return 0
      default:
        throw new TodoError(`What is "${command}"?`, 2)
    }
  } catch (error) {
    if (!(error instanceof TodoError)) throw error
    print(error.message)
    return error.exitCode
  }
}

module.exports = { run, TodoBook, TodoError }
