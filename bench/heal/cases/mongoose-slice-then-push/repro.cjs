// mongoose-slice-then-push: throws with mongoose@5.7.11, answers with mongoose@5.7.12
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mongoose = require('mongoose')
const schema = new mongoose.Schema({ items: [{ name: String }] })
const Basket = mongoose.model('Basket', schema)
const basket = new Basket({ items: [{ name: 'apple' }, { name: 'pear' }] })
const first = basket.items.slice(0, 1)
first.push({ name: 'plum' })
show([Array.from(first, (item) => item.name), Array.from(basket.items, (item) => item.name)])
