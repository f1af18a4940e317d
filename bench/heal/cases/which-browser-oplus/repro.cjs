// which-browser-oplus: throws with which-browser@0.2.2, answers with which-browser@0.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const WhichBrowser = require('which-browser')
const agents = [
  'Mozilla/5.0 (Linux; U; Android 4.1.1; en-us; O+ 8.36 Android Build/Oplus8.36_Oplus) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30',
  'Mozilla/5.0 (Windows NT 6.1; rv:16.0) Gecko/20100101 Firefox/16.0',
]
show(agents.map((agent) => {
  const { browser, os, device } = new WhichBrowser(agent)
  return [browser.toString(), os.toString(), device.toString(), device.type]
}))
