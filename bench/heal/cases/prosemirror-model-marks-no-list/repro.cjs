// prosemirror-model-marks-no-list: throws with prosemirror-model@1.2.0, answers with prosemirror-model@1.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Schema } = require('prosemirror-model')
const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} },
  marks: { strong: {} },
})
const load = (text, marks) => {
  try {
    return schema.nodeFromJSON({ type: 'paragraph', content: [{ type: 'text', text, marks }] }).toString()
  } catch (error) {
    if (error instanceof TypeError) throw error
    return `${error.name}: ${error.message}`
  }
}
show([load('one', [{ type: 'strong' }]), load('two', 'strong')])
