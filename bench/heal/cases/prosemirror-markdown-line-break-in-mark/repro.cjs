// prosemirror-markdown-line-break-in-mark: throws with prosemirror-markdown@1.0.3, answers with prosemirror-markdown@1.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { schema, defaultMarkdownSerializer } = require('prosemirror-markdown')
const write = (...content) =>
  defaultMarkdownSerializer.serialize(schema.node('doc', null, [schema.node('paragraph', null, content)]))
const text = (string, ...marks) =>
  schema.text(
    string,
    marks.map((mark) => schema.mark(mark)),
  )
show([
  write(text('plain\ntext')),
  write(text('before '), text('marked', 'em'), text(' after')),
  write(text('before '), text('one\ntwo', 'em'), text(' after')),
  write(text('one\ntwo\nthree', 'strong')),
])
