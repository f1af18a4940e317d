const { createStore } = require('tiny-redux-store')

const store = createStore((state = 0, action) => (action.type === 'add' ? state + 1 : state))
const seen = []
const leave = store.subscribe(() => {
  seen.push('once')
  leave()
})
store.subscribe(() => seen.push('view'))
store.dispatch({ type: 'add' })
store.dispatch({ type: 'add' })
console.log(`RESULT ${JSON.stringify([seen, store.getState()])}`)
