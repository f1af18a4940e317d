// traverse-get-through-null: throws with traverse@0.6.3, answers with traverse@0.6.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const traverse = require('traverse')
const order = { id: 7, customer: null, lines: [{ price: 3 }] }
const at = (path) => {
  const found = traverse(order).get(path)
  return found === undefined ? 'nothing' : found
}
show([at(['lines', '0', 'price']), at(['customer', 'name']), at(['customer', 'address', 'city']), at(['no', 'such'])])
