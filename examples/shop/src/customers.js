const CUSTOMERS = [
  { id: 'c-100', name: 'Amina Haddad', tier: 'basic' },
  { id: 'c-101', name: 'Jonas Weber', tier: 'silver' },
  { id: 'c-102', name: 'Mei Tanaka', tier: 'gold' },
  { id: 'c-103', name: 'Luca Moretti', tier: 'basic' },
  { id: 'c-104', name: 'Sofia Lindqvist', tier: 'silver' },
]

const byId = new Map(CUSTOMERS.map((customer) => [customer.id, customer]))

function findCustomer(id) {
  return byId.get(id)
}

module.exports = { findCustomer }
