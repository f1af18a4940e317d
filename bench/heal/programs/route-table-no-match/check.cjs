const { RouteTable, RouteError } = require('route-table')
const table = new RouteTable().add('user', '/users/:id', { GET: ({ id }) => `user ${id}` })
const ask = (method, path) => {
  try {
    return table.dispatch(method, path) ?? null
  } catch (error) {
    return error instanceof RouteError ? 'refused' : error.name
  }
}
console.log(`RESULT ${JSON.stringify([ask('GET', '/users/7'), ask('GET', '/invoices/7'), ask('PUT', '/users/7')])}`)
