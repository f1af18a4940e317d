// dockerfile-lint-malformed-label: throws with dockerfile_lint@0.2.4, answers with dockerfile_lint@0.2.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Linter = require('dockerfile_lint')
const linter = new Linter()
const result = linter.validate('FROM fedora:24\nLABEL Nam\n')
show(result.error.data.map(({ message, line, lineContent }) => [message, line, lineContent]))
