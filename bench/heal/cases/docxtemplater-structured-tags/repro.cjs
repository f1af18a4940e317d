// docxtemplater-structured-tags: throws with docxtemplater@3.42.2, answers with docxtemplater@3.42.3
const PizZip = require('pizzip')
const Docxtemplater = require('docxtemplater')
const InspectModule = require('docxtemplater/js/inspect-module.js')
const zip = new PizZip()
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
zip.file(
  '[Content_Types].xml',
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
)
zip.file('word/document.xml', '<w:document><w:body><w:p><w:r><w:t>Dear {name}, {#items}{title}{/items}</w:t></w:r></w:p></w:body></w:document>')
const inspect = InspectModule()
new Docxtemplater(zip, { modules: [inspect] })
const tags = inspect.getStructuredTags()
console.log(`RESULT ${JSON.stringify(tags.map(({ value, subparsed }) => [value, (subparsed ?? []).map((tag) => tag.value)]))}`)
