// immutable-getin-null: throws with immutable@2.2.1, answers with immutable@2.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Immutable = require('immutable')
const state = Immutable.Map({ user: null, page: 3 })
show([state.getIn(['user', 'name'], 'nobody'), state.getIn(['page'])])
