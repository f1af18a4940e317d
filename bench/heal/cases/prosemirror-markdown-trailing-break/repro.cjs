// prosemirror-markdown-trailing-break: throws with prosemirror-markdown@1.13.3, answers with prosemirror-markdown@1.13.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { schema, defaultMarkdownSerializer } = require('prosemirror-markdown')
const strong = [schema.mark('strong')]
const doc = schema.node('doc', null, [
  schema.node('paragraph', null, [schema.text('end', strong), schema.node('hard_break', null, null, strong)]),
])
show(defaultMarkdownSerializer.serialize(doc))
