// eslint-plugin-vue-prop-type-hole: throws with eslint-plugin-vue@6.0.1, answers with eslint-plugin-vue@6.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const { rules } = require('eslint-plugin-vue')
const linter = new Linter()
linter.defineRule('types', rules['require-prop-type-constructor'])
const code = "export default { props: { a: [String,,], b: 'String', c: [Number,,'Date'] } }"
const found = linter.verify(code, { parserOptions: { ecmaVersion: 2018, sourceType: 'module' }, rules: { types: 2 } }, 'a.vue')
show(found.map((m) => m.message))
