// bson-is-valid-hex-string-field: throws with bson@4.0.4, answers with bson@4.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { ObjectId } = require('bson')
const ids = ['507f1f77bcf86cd799439011', 'short', JSON.parse('{"toHexString":"507f1f77bcf86cd799439011"}'), {}]
show(ids.map((id) => ObjectId.isValid(id)))
