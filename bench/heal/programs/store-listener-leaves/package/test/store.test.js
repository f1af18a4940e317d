const test = require('node:test')
const assert = require('node:assert')
const { createStore, combineReducers } = require('..')

const count = (state = 0, action) => (action.type === 'add' ? state + 1 : state)

test('state and listeners', () => {
  const store = createStore(combineReducers({ count }))
  let calls = 0
  const leave = store.subscribe(() => calls++)
  store.dispatch({ type: 'add' })
  leave()
  leave()
  store.dispatch({ type: 'add' })
  assert.deepStrictEqual(store.getState(), { count: 2 })
  assert.strictEqual(calls, 1)
})
