// plist-empty-key: throws with plist@1.2.0, answers with plist@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const plist = require('plist')
show(plist.parse('<plist version="1.0"><dict><key></key><string>x</string><key>a</key><string>b</string></dict></plist>'))
