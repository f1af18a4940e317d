const tiny = require('tiny-dates')

tiny.extend(require('tiny-dates/plugin/quarter'))
require('tiny-dates/locale/de')
console.log(tiny('2024-03-05T10:00:00Z').locale('de').format('LL'), tiny('2024-03-05T10:00:00Z').quarter())
