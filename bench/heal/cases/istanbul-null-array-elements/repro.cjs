// istanbul-null-array-elements: throws with istanbul@0.1.31, answers with istanbul@0.1.33
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Instrumenter } = require('istanbul')
const code = new Instrumenter().instrumentSync('var a = [1, , 3]; module.exports = a', 'a.js')
const holder = { exports: {} }
new Function('module', code)(holder)
show(holder.exports.length)
