// object-path-null-root: throws with object-path@0.11.1, answers with object-path@0.11.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const objectPath = require('object-path')
const order = { customer: null }
show([
  objectPath.has(order, 'customer'),
  objectPath.has(order, 'customer.address'),
  objectPath.get(order, 'customer.address.city', 'none'),
])
