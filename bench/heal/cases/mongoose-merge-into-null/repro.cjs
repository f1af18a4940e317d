// mongoose-merge-into-null: throws with mongoose@4.7.6, answers with mongoose@4.7.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mongoose = require('mongoose')
const User = mongoose.model('User', new mongoose.Schema({ _id: String, name: String }))
const q = User.find({ name: null }).merge({ name: { $ne: 'x' } })
show(q.getQuery())
