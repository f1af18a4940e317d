// html-entities-absent: throws with html-entities@1.2.0, answers with html-entities@1.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { XmlEntities } = require('html-entities')
const entities = new XmlEntities()
show([entities.encode(undefined), entities.encode('<a>')])
