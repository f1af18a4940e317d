// normalize-package-data-scripts-number: throws with normalize-package-data@2.2.0, answers with normalize-package-data@2.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const normalize = require('normalize-package-data')
const data = { name: 'a', version: '1.0.0', scripts: 5, keywords: 'x, y' }
const warnings = []
normalize(data, (message) => warnings.push(message))
show([data.scripts === undefined, data.keywords, data._id, warnings.filter((text) => /scripts/.test(text)).length])
