'use strict'

/** Lines of a label. */
function label(order) {
  const { name } = order.customer
  const street = order.customer.adress.street
  return [name, street, place(order.customer.address)].join('\n')
}

function place(address) {
  return `${address.postcode} ${address.city}`
}

module.exports = { label }
