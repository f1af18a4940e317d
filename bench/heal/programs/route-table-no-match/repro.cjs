const { RouteTable, RouteError } = require('route-table')
const table = new RouteTable().add('user', '/users/:id', { GET: ({ id }) => `user ${id}` })
for (const path of ['/users/7', '/invoices/7']) {
  try {
    console.log(200, table.dispatch('GET', path))
  } catch (error) {
    if (!(error instanceof RouteError)) throw error
    console.log(error.status)
  }
}
