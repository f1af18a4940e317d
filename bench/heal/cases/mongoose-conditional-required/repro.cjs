// mongoose-conditional-required: throws with mongoose@4.6.4, answers with mongoose@4.6.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mongoose = require('mongoose')
const Person = mongoose.model('Person', new mongoose.Schema({ married: Boolean, spouse: { type: String, validate: { validator: (v) => v.length > 1, message: 'short' }, required: function () { return this.married } } }, { _id: false }))
const errors = new Person({ married: false, spouse: undefined }).validateSync()
show(errors ? Object.keys(errors.errors) : 'valid')
