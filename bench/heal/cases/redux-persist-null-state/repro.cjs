// redux-persist-null-state: throws with redux-persist@2.0.1, answers with redux-persist@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createStore, combineReducers } = require('redux')
const { autoRehydrate } = require('redux-persist')
const reducer = combineReducers({ user: (state = null) => state, count: (state = 0) => state })
const store = createStore(reducer, undefined, autoRehydrate())
store.dispatch({ type: 'persist/REHYDRATE', payload: { user: { name: 'Ann' }, count: 3 } })
show(store.getState())
