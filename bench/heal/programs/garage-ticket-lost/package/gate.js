const tariff = require('./tariff')

function Gate(places, clock) {
  this.free = places
  this.clock = clock || Date.now
  this.tickets = {}
  this.count = 0
}

/** The number of a ticket, or a refusal. */
Gate.prototype.enter = function (plate) {
  if (this.free === 0) return refuse('full')
  const number = 'T' + ++this.count
  this.free--
  this.tickets[number] = { plate, since: this.clock(), paid: null }
  return { open: true, ticket: number }
}

Gate.prototype.due = function (number) {
  const ticket = this.tickets[number]
  if (!ticket) return null
  return tariff.price(ticket.paid || ticket.since, this.clock())
}

Gate.prototype.pay = function (number, cents) {
  const due = this.due(number)
  if (due === null) return refuse('unknown ticket')
  if (cents < due) return refuse('too little')
  this.tickets[number].paid = this.clock()
  return { open: false, change: cents - due }
}

/** Paid tickets open the bar for some minutes. */
Gate.prototype.leave = function (number) {
  const ticket = this.tickets[number]
  if (ticket.paid === null) return refuse('not paid')
  if (this.clock() - ticket.paid > tariff.GRACE_MS) return refuse('paid too long ago')
  delete this.tickets[number]
  this.free++
  return { open: true, plate: ticket.plate }
}

function refuse(reason) {
  return { open: false, reason }
}

module.exports = Gate
