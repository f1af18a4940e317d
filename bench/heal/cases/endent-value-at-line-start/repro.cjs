// endent-value-at-line-start: throws with endent@1.1.1, answers with endent@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const endent = require('endent')
const a = '"test"'
show([
  endent`
    {
        ${a}: null
    }
`,
  endent`
    one
      ${'two\nthree'}
  `,
])
