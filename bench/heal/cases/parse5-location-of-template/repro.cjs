// parse5-location-of-template: throws with parse5@2.0.2, answers with parse5@2.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse5 = require('parse5')
const fragment = parse5.parseFragment('<div><template>\n<p>a</p>\n</template></div>', { locationInfo: true })
const template = fragment.childNodes[0].childNodes[0]
const [, paragraph] = template.content.childNodes
show([template.__location, paragraph.__location, parse5.serialize(fragment)])
