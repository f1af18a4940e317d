// ramda-tap-null: throws with ramda@0.25.0, answers with ramda@0.26.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const R = require('ramda')
const seen = []
const note = R.tap((value) => seen.push(value))
show([R.map(note, ['a', null]), seen])
