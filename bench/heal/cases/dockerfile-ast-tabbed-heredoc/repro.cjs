// dockerfile-ast-tabbed-heredoc: throws with dockerfile-ast@0.7.0, answers with dockerfile-ast@0.7.1
const { DockerfileParser } = require('dockerfile-ast')
const show = (range) => range && [range.start.line, range.start.character, range.end.line, range.end.character]
const parsed = DockerfileParser.parse('RUN <<-EOT\n\thello\n\tEOT\nRUN <<EOT\nhello2\nEOT\n')
const found = parsed.getInstructions().map((line) => [line.getInstruction(), line.getHeredocs().map((doc) => [doc.getName(), show(doc.getStartRange()), show(doc.getContentRange()), show(doc.getDelimiterRange())])])
console.log(`RESULT ${JSON.stringify(found)}`)
