// mammoth-numbering-without-format: throws with mammoth@1.7.0, answers with mammoth@1.7.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JSZip = require('jszip')
const mammoth = require('mammoth')
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (level, text) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>` +
  `<w:r><w:t>${text}</w:t></w:r></w:p>`
const files = {
  '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${relationships}">` +
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="/word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels':
    `<Relationships xmlns="${relationships}">` +
    `<Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
  'word/numbering.xml':
    `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">` +
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>' +
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  'word/document.xml':
    `<w:document ${word}><w:body>` +
    `${paragraph(0, 'First')}${paragraph(0, 'Second')}${paragraph(1, 'Inner')}</w:body></w:document>`,
}
const main = async () => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  const buffer = await zip.generateAsync({ type: 'nodebuffer' })
  show(await mammoth.convertToHtml({ buffer }))
}
void main()
