const { DeskError, notFound, refused } = require('./errors')

const DAY = 24 * 60 * 60 * 1000
const LOAN_DAYS = { adult: 28, child: 42 }

class Desk {
  constructor({ books = [], members = [], limit = 3, now = Date.now } = {}) {
    this.books = new Map(books.map((book) => [book.id, { ...book, loan: null }]))
    this.members = new Map(members.map((member) => [member.id, { ...member, loans: [] }]))
    this.limit = limit
    this.now = now
  }

  /** Lends a book and answers the day it is due. */
  lend(bookId, memberId) {
    const book = this.books.get(bookId)
    if (!book) throw notFound('book', bookId)
    if (book.loan) throw refused(`${book.title} is lent`)

    const member = this.members.get(memberId)
    const due = this.now() + LOAN_DAYS[member.kind] * DAY
    if (member.loans.length >= this.limit) throw refused(`${member.name} has ${this.limit} books`)

    book.loan = { member: memberId, due }
    member.loans.push(bookId)
    return new Date(due).toISOString().slice(0, 10)
  }

  /** Takes a book back; answers how many days it was late. */
  giveBack(bookId) {
    const book = this.books.get(bookId)
    if (!book) throw notFound('book', bookId)
    if (!book.loan) return 0

    const { member, due } = book.loan
    const { loans } = this.members.get(member)
    loans.splice(loans.indexOf(bookId), 1)
    book.loan = null
    return Math.max(0, Math.ceil((this.now() - due) / DAY))
  }
}

/** The desk as a handler of posted commands: `{ action, book, member }`. */
function handler(desk) {
  return (command, reply) => {
    try {
      const result = command.action === 'lend' ? desk.lend(command.book, command.member) : desk.giveBack(command.book)
      reply(200, { result })
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      reply(error.code === 'NOT_FOUND' ? 404 : 409, { error: error.message })
    }
  }
}

module.exports = { Desk, DeskError, handler }
