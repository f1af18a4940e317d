// cssstyle-border-null: throws with cssstyle@4.3.1, answers with cssstyle@4.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cssstyle = require('cssstyle')
const Style = cssstyle.CSSStyleDeclaration ?? cssstyle
const style = new Style()
style.cssText = 'border: 1px solid red; color: blue'
style.border = null
show([style.cssText, style.border])
