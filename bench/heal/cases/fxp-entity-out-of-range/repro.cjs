// fxp-entity-out-of-range: throws with fast-xml-parser@5.3.3, answers with fast-xml-parser@5.3.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { XMLParser } = require('fast-xml-parser')
show(new XMLParser({ htmlEntities: true }).parse('<a>x &#9999999; y &#65; &#xFFFFFFF;</a>'))
