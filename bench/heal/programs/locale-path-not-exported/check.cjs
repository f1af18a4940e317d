const tiny = require('tiny-dates')

tiny.extend(require('tiny-dates/plugin/quarter'))
require('tiny-dates/locale/de')
const date = tiny('2024-03-05T10:00:00Z')
console.log(`RESULT ${JSON.stringify([date.locale('de').format('LL'), date.quarter()])}`)
