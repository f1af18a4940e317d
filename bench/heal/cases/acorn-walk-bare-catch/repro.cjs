// acorn-walk-bare-catch: throws with acorn@5.7.0, answers with acorn@5.7.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const acorn = require('acorn')
const walk = require('acorn/dist/walk')
let names = 0
walk.simple(acorn.parse('try { a() } catch { b() }', { ecmaVersion: 10 }), {
  CallExpression() {
    names += 1
  },
})
show(names)
