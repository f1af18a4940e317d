// epub-empty-link: throws with epub@1.1.0, answers with epub@1.2.0
const AdmZip = require('adm-zip')
const EPub = require('epub')
const zip = new AdmZip()
const add = (path, text) => zip.addFile(path, Buffer.from(text))
add('mimetype', 'application/epub+zip')
add(
  'META-INF/container.xml',
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
)
add(
  'book.opf',
  '<?xml version="1.0"?><package version="2.0" xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Soup</dc:title></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/><item id="two" href="two.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/><itemref idref="two"/></spine></package>',
)
add('one.xhtml', '<html><body><p><a href="">here</a> and <a href="two.xhtml#a">there</a></p></body></html>')
add('two.xhtml', '<html><body><p id="a">end</p></body></html>')
zip.writeZip('book.epub')
const book = new EPub('book.epub')
book.on('end', () => {
  book.getChapter('one', (error, text) => {
    if (error) throw error
    console.log(`RESULT ${JSON.stringify([book.metadata.title, text])}`)
  })
})
book.parse()
