// fuzzy-filter-nothing: throws with fuzzy@0.1.1, answers with fuzzy@0.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fuzzy = require('fuzzy')
const groups = { fruits: ['apple', 'pear'] }
show(['fruits', 'nuts'].map((name) => ({ name, found: fuzzy.filter('ap', groups[name]) })))
