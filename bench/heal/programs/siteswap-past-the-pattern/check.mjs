import { Pattern } from 'siteswap-desk'

const attempt = (run) => {
  try {
    return run()
  } catch (error) {
    if (error.name !== 'SiteswapError') throw error
    return error.message
  }
}
console.log(`RESULT ${JSON.stringify([
  ...['441', '531', '543', '432', '3', '97531', 'b1', '0'].map((text) => new Pattern(text).describe()),
  new Pattern('531').landings(),
  new Pattern('51').landings(),
  attempt(() => new Pattern('543').objects()),
  attempt(() => new Pattern('4-1')),
  attempt(() => new Pattern('')),
])}`)
