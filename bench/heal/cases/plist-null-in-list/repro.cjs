// plist-null-in-list: throws with plist@1.1.0, answers with plist@1.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const plist = require('plist')
show(plist.build({ list: [null, 1, 'x'] }))
