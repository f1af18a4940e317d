// vue-computed-bare-return: throws with eslint-plugin-vue@5.2.0, answers with eslint-plugin-vue@5.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Linter } = require('eslint')
const linter = new Linter()
linter.defineRule('rule', require('eslint-plugin-vue').rules['no-async-in-computed-properties'])
const code = `export default {
  computed: {
    x() {
      if (this.a) return;
      return new Promise(() => {});
    },
  },
  methods: {
    foo() {
      if (this.a) return;
    },
  },
}`
const options = { parserOptions: { ecmaVersion: 2018, sourceType: 'module' }, rules: { rule: 'error' } }
show(linter.verify(code, options, 'a.vue').map((m) => [m.line, m.message]))
