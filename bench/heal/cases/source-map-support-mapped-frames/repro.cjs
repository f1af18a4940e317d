// source-map-support-mapped-frames: throws with source-map-support@0.5.15, answers with source-map-support@0.5.16
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { wrapCallSite } = require('source-map-support')

function framesHere() {
  const before = Error.prepareStackTrace
  Error.prepareStackTrace = (_error, frames) => frames.slice(0, 2).map(wrapCallSite)
  const frames = new Error('here').stack
  Error.prepareStackTrace = before
  return frames
}

function handleRequest() {
  return framesHere()
}

show(handleRequest().map((frame) => [frame.getFunctionName(), frame.getLineNumber(), frame.toString().split('/').pop()]))
