// clean-html-doctype: throws with clean-html@1.3.6, answers with clean-html@1.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { clean } = require('clean-html')
const outputs = []
for (const text of ['<html><body><p>a</p></body></html>', '<!DOCTYPE html><html><body><p>a</p></body></html>']) clean(text, (html) => outputs.push(html))
show(outputs)
