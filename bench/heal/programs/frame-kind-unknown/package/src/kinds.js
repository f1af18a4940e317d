module.exports = {
  1: { name: 'hello', size: 2, read: function (buf) { return { version: buf.readUInt16BE(0) } } },
  2: { name: 'data', size: null, read: function (buf) { return { text: buf.toString() } } },
  3: { name: 'bye', size: 0, read: function () { return {} } }
}
