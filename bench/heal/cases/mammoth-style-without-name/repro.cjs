// mammoth-style-without-name: throws with mammoth@0.3.18, answers with mammoth@0.3.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JSZip = require('jszip')
const mammoth = require('mammoth')
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (style, text) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const files = {
  '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${relationships}">` +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/styles.xml':
    `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>` +
    '<w:style w:type="paragraph" w:styleId="Custom7"></w:style></w:styles>',
  'word/document.xml':
    `<w:document ${word}><w:body>${paragraph('Heading1', 'Title')}${paragraph('Custom7', 'Text')}</w:body></w:document>`,
}
const main = async () => {
  const zip = new JSZip()
  for (const name of Object.keys(files)) zip.file(name, files[name])
  const buffer = zip.generate({ type: 'nodebuffer' })
  const result = await mammoth.convertToHtml({ buffer })
  show([result.value, result.messages.map((message) => [message.type, message.message])])
}
void main()
