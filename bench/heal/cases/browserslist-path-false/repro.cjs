// browserslist-path-false: throws with browserslist@2.2.1, answers with browserslist@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const browserslist = require('browserslist')
show(browserslist('ie 10, chrome 40', { path: false }))
