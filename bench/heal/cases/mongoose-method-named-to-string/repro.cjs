// mongoose-method-named-to-string: throws with mongoose@4.6.1, answers with mongoose@4.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mongoose = require('mongoose')
const schema = new mongoose.Schema({ first: String, last: String }, { _id: false })
schema.methods.toString = function () {
  return `${this.first} ${this.last}`
}
const Person = mongoose.model('Person', schema)
show(String(new Person({ first: 'Ada', last: 'King' })))
