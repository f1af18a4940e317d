// ua-parser-js-given-text: throws with ua-parser-js@0.3.1, answers with ua-parser-js@0.5.27
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const UAParser = require('ua-parser-js')
const parser = new UAParser('Mozilla/5.0 (X11; Linux x86_64; rv:24.0) Gecko/20100101 Firefox/24.0')
show([parser.getBrowser().name, parser.getBrowser().major, parser.getOS().name])
