// byline-old-style-stream: throws with byline@4.1.1, answers with byline@4.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Stream } = require('stream')
const byline = require('byline')
// An old-style stream, as the one of the request package.
const response = new Stream()
response.readable = true
const stream = byline(response)
const lines = []
stream.on('end', () => show(lines))
stream.on('data', (line) => lines.push(String(line)))
response.emit('data', Buffer.from('<html>\n<body>'))
response.emit('data', Buffer.from('</body>\n</html>\n'))
response.emit('end')
