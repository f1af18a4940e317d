const preface = require('preface-of')

const notes = ['---\ntitle: First\n---\nOne.', 'Plain.', '--- a rule, and no preface\n\nThe text goes on.']
for (const note of notes) {
  const { attributes, body } = preface(note)
  console.log(attributes.title || 'Untitled', body.length)
}
