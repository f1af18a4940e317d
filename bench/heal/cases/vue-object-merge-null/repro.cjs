// vue-object-merge-null: throws with vue-object-merge@0.1.7, answers with vue-object-merge@0.1.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { stateMerge } = require('vue-object-merge')
const state = { p: null }
stateMerge(state, { p: { t: 1 } })
show(state)
