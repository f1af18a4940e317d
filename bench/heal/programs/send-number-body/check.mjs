import { answering, send } from 'reply-with'

const response = () => ({
  headers: {},
  setHeader(name, value) {
    this.headers[name.toLowerCase()] = String(value)
  },
  hasHeader(name) {
    return name.toLowerCase() in this.headers
  },
  end(content) {
    this.content = String(content)
  }
})
const result = []
const tell = (body, options) => {
  const res = response()
  send(res, body, options)
  result.push([res.statusCode, res.headers['content-type'], res.headers['content-length'], res.content])
}
tell(7)
tell(0)
tell(404)
tell(true)
tell('grün')
tell({ a: [1] })
tell(Buffer.from('abc'))
tell(undefined, { status: 404 })
tell(12, { headers: { 'Content-Type': 'text/csv' } })
const res = response()
await answering(async () => 42)({}, res)
result.push(res.content)
const bad = response()
await answering(async () => {
  throw Object.assign(new Error('no'), { status: 403 })
})({}, bad)
result.push(bad.statusCode, bad.content)
console.log('RESULT ' + JSON.stringify(result))
