// mongoose-validate-array-index: throws with mongoose@4.11.1, answers with mongoose@4.11.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mongoose = require('mongoose')
const Item = new mongoose.Schema({ name: { type: String, required: true } }, { _id: false })
const Order = mongoose.model('Order', new mongoose.Schema({ items: [Item] }, { _id: false }))
const order = new Order({ items: [{ name: 'one' }, { name: 'two' }] })
order.items[0] = { name: 'three' }
const errors = order.validateSync()
show([errors === undefined ? 'valid' : Object.keys(errors.errors), order.toObject().items.map((item) => item.name)])
